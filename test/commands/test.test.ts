import { describe, expect, test } from 'vitest';

import { run as init } from '../../src/commands/init.ts';
import type { Stop } from '../../src/commands/shared/stop.ts';
import { run } from '../../src/commands/test.ts';
import type { WorldScript } from '../world/fake-world.ts';
import { asked, exampleWorld, filesIn, SOURCES } from './example-world.ts';

const AT = 'playbooks/data-centre-loss/tests/first-word';
const TEST = `format: firsthour/test@1
title: At night
now: "2026-11-24 03:10"
statements: [holding]
facts: { services: [cards, atm], started_at: "02:55" }
channels: [website]
languages: [en]
`;
const ACCEPTED = `<!-- Written by "firsthour test --update". Read each change as the public will before you accept it. -->

# At night

## holding: first statement for customers

Approved with the playbook.

### en: website

663 characters

> **Not working: card payments and cash machines**
>
> Not working at the moment: card payments and cash machines.
>
> The outage began at 02:55 (Bucharest time).
>
> We are sorry. You need your money and cannot use it as usual. Putting this right is our job.
>
> Our engineers are working to fix this.
>
> You can withdraw cash from other banks' machines.
>
> We will refund the fees for cash withdrawn at other banks during the outage. Please keep the receipts.
>
> All customers who use these services are affected.
>
> We do not yet know the cause. We cannot yet say when everything will work again.
>
> We will publish the next update on https://stare-exemplu.example by 03:40 (Bucharest time).
>
> For help: +40 21 000 00 00.
`;

type Given = {
  readonly test?: string;
  readonly accepted?: string;
  readonly sources?: Readonly<Record<string, string>>;
  readonly files?: WorldScript['files'];
};

function world({ test = TEST, accepted, sources = {}, files = {} }: Given = {}) {
  return exampleWorld({
    sources: { ...SOURCES, [`${AT}.yaml`]: test, ...sources },
    files: { ...(accepted === undefined ? {} : { [`${AT}.md`]: accepted }), ...files },
  });
}

/** What `test` prints for a test, on one line. */
async function printed(given: Given, words: readonly string[] = []): Promise<string> {
  const there = world(given);
  await run(asked('test', words), there);
  return there.shown().out.replaceAll(/\s+/g, ' ');
}

describe('test', () => {
  test('passes where the texts are those that were accepted, whatever ends their lines', async () => {
    for (const accepted of [ACCEPTED, ACCEPTED.replaceAll('\n', '\r\n')]) {
      const there = world({ accepted });
      expect([await run(asked('test'), there), there.shown().out]).toEqual([
        0,
        `passed    ${AT}.yaml\n1 test, all as accepted.\n`,
      ]);
    }
  });

  test('shows what has changed, where, and what accepts it', async () => {
    const there = world({ accepted: ACCEPTED.replace('02:55', '02:50').replace('For help: ', 'Help: ') });
    expect(await run(asked('test'), there)).toBe(1);
    expect(there.shown().out).toBe(`differs   ${AT}.yaml
  holding: first statement for customers, en: website
    Not working at the moment: card payments and cash machines.
  - The outage began at 02:50 (Bucharest time).
  + The outage began at 02:55 (Bucharest time).
    We are sorry. You need your money and cannot use it as usual. Putting this
    right is our job.
  holding: first statement for customers, en: website
    We will publish the next update on https://stare-exemplu.example by 03:40
    (Bucharest time).
  - Help: +40 21 000 00 00.
  + For help: +40 21 000 00 00.
  If that is meant, firsthour test data-centre-loss --update accepts it into
  ${AT}.md.
1 of 1 test not as accepted.
`);
    expect(there.written).toEqual({});
  });

  test('fails for a test whose texts nobody accepted, and --update accepts them', async () => {
    const there = world();
    expect(await run(asked('test'), there)).toBe(1);
    expect(there.shown().out).toContain('No texts were accepted yet');
    expect(await run(asked('test', [], { update: true }), there)).toBe(0);
    expect(there.written).toEqual({ [`${AT}.md`]: ACCEPTED });
    expect(await run(asked('test'), there)).toBe(0);
  });

  test('--update writes nothing where nothing has changed', async () => {
    const there = world({ accepted: ACCEPTED });
    expect(await run(asked('test', [], { update: true }), there)).toBe(0);
    expect(there.written).toEqual({});
  });

  test('finds a change of who must approve', async () => {
    const playbook = SOURCES['playbooks/data-centre-loss/playbook.yaml'] ?? '';
    const changed = {
      'playbooks/data-centre-loss/playbook.yaml': playbook.replace(
        /(holding:[^:]*:[^:]*:[^:]*:[^:]*\n) +preapproved: true\n/,
        '$1',
      ),
    };
    const out = await printed({ accepted: ACCEPTED, sources: changed });
    expect(out).toContain('- Approved with the playbook. + Needs the approval of comms-lead and finance.');
  });

  test.each<readonly [string, Given, string]>([
    [
      'a statement that is gone',
      { test: TEST.replace('[holding]', '[holdng]') },
      `${AT}.yaml:4:14: unknown statement "holdng"; did you mean "holding"? [unknown-statement]`,
    ],
    [
      'a file that is no test',
      { test: 'title: x\n' },
      'the key "format" is missing at the top of the file [key-missing]',
    ],
    ['a file that is no YAML', { test: 'a: [' }, `${AT}.yaml:1:`],
    [
      'a value that cannot be',
      { test: TEST.replace('02:55', '2026-11-24 03:55') },
      'started_at cannot come after "now": "2026-11-24 03:55"',
    ],
    [
      'a playbook that cannot be read',
      { sources: { 'playbooks/data-centre-loss/playbook.yaml': 'format: firsthour/playbook@1\n' } },
      'Its playbook cannot be read: playbooks/data-centre-loss/playbook.yaml:1:1: the key',
    ],
    [
      'texts that cannot be read',
      { accepted: ACCEPTED, sources: { 'playbooks/data-centre-loss/en.yaml': 'a: [' } },
      `broken ${AT}.yaml playbooks/data-centre-loss/en.yaml:1:`,
    ],
    [
      'shared texts that cannot be read',
      { accepted: ACCEPTED, sources: { 'playbooks/en.yaml': 'a: [' } },
      `broken ${AT}.yaml playbooks/en.yaml:1:`,
    ],
    [
      'accepted texts that no test makes',
      { accepted: ACCEPTED, files: { 'playbooks/data-centre-loss/tests/old.md': 'x' } },
      'left-over playbooks/data-centre-loss/tests/old.md No test makes these texts any more',
    ],
  ])('says of %s what is wrong, and fails', async (_, given, words) => {
    expect(await run(asked('test'), world(given))).toBe(1);
    expect(await printed(given)).toContain(words);
  });

  test('--update accepts no texts that lack what a broken file says', async () => {
    const there = world({ accepted: ACCEPTED, sources: { 'playbooks/en.yaml': 'a: [' } });
    expect(await run(asked('test', [], { update: true }), there)).toBe(1);
    expect(there.written).toEqual({});
  });

  test('of some playbooks looks at no other', async () => {
    const other = { 'playbooks/other/tests/first-word.yaml': TEST };
    expect(await printed({ accepted: ACCEPTED, sources: other })).toContain('broken');
    expect(await printed({ accepted: ACCEPTED, sources: other }, ['data-centre-loss'])).not.toContain('broken');
  });

  test('as JSON has each test with its state, and the lines that differ', async () => {
    const there = world({ accepted: ACCEPTED.replace('02:55', '02:50') });
    expect(await run(asked('test', [], { json: true }), there)).toBe(1);
    expect(JSON.parse(there.shown().out)).toEqual({
      tests: [
        {
          playbook: 'data-centre-loss',
          test: 'first-word',
          file: `${AT}.yaml`,
          accepted: `${AT}.md`,
          state: 'differs',
          difference: [
            '@ holding: first statement for customers, en: website',
            '  > Not working at the moment: card payments and cash machines.',
            '- > The outage began at 02:50 (Bucharest time).',
            '+ > The outage began at 02:55 (Bucharest time).',
            '  > We are sorry. You need your money and cannot use it as usual. Putting this right is our job.',
          ],
          problems: [],
        },
      ],
      wrong: 1,
      drills: [],
    });
  });

  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['a playbook that is none', ['data-center-loss'], {}, 'playbook-unknown'],
    ['a playbook without tests', ['data-centre-loss'], { [`${AT}.yaml`]: '' }, 'no-tests'],
  ])('of %s is wrong use', async (_, words, without, code) => {
    const sources = Object.fromEntries(
      Object.entries({ ...SOURCES, [`${AT}.yaml`]: TEST }).filter(([path]) => !Object.hasOwn(without, path)),
    );
    const failed = await run(asked('test', words), exampleWorld({ sources })).catch((thrown: unknown) => thrown);
    expect((failed as Stop).refusal).toMatchObject({ kind: 'usage', code });
  });

  test('passes in a new workspace, in its own languages and with its own name', async () => {
    const shipped = {
      connectors: filesIn('src/connectors'),
      playbooks: filesIn('playbooks', /\.(yaml|md)$/),
      examples: filesIn('examples'),
    };
    const maker = exampleWorld({ shipped });
    const settings = { organisation: 'Other Bank', timezone: 'Asia/Tokyo', languages: 'fr,en' };
    expect(await init(asked('init', ['new'], settings), maker)).toBe(0);
    const made = Object.entries(maker.written).map(([path, text]) => [path.replace(/^new\//, ''), text] as const);
    const files = Object.fromEntries(made);
    const first = files['playbooks/data-centre-loss/tests/first-word.md'] ?? '';
    expect(first).toContain('### fr: ');
    expect(first).not.toContain('### ro: ');
    // A drill needs a disk and a network: test/program has those.
    const isRead = (path: string) => path.endsWith('.yaml') && !path.includes('/scenarios/');
    const sources = Object.fromEntries(made.filter(([path]) => isRead(path)));
    const there = exampleWorld({ shipped, sources, files });
    expect([await run(asked('test'), there), there.shown().out]).toEqual([
      0,
      expect.stringContaining('4 tests, all as accepted.'),
    ]);
  });
});
