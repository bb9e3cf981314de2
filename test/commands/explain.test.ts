import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { run } from '../../src/commands/explain.ts';
import type { Invocation } from '../../src/commands/shared/invocation.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { fakeWorld } from '../world/fake-world.ts';

const files = readFolder(join(import.meta.dirname, '../../src/rules'));
const rules = Object.fromEntries(files.map(({ path, text }) => [path, text]));

async function explain(words: readonly string[], { json = false, columns = 80, more = {} } = {}) {
  const world = fakeWorld({ shipped: { rules: { ...rules, ...more } }, columns });
  const invocation: Invocation = {
    words,
    flags: {},
    incident: undefined,
    as: undefined,
    json,
    workspace: undefined,
    command: 'explain',
  };
  expect(await run(invocation, world)).toBe(0);
  expect(world.shown().err).toBe('');
  return world.shown().out;
}

describe('explain', () => {
  test('lists every rule in its group, one line each', async () => {
    const out = await explain([]);
    for (const id of Object.keys(rules)) expect(out).toMatch(new RegExp(`^${id.replace('.yaml', '')} +[A-Z]`, 'm'));
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/^Files\nfile-too-large +A file has at most 256 KiB$/m);
    expect(out).not.toMatch(/^Others$/m);
  });

  test('tells why there is a rule, what breaks it, how it is done well and where it comes from', async () => {
    expect(
      await explain(['first-statement-late']),
    ).toBe(`first-statement-late: The first statement is due no later than the workspace
allows

policy.first_statement_within is what the organisation has promised itself, for
every kind of crisis. A playbook that gives itself longer breaks the promise
before anything has happened: in the first hour rumour takes the place of the
word that does not come.

Shorten the deadline. If the crisis really needs longer, the first statement
asks for too much: it has to say what is known, and that more will follow.

Not so:
  playbooks/outage/playbook.yaml
  | deadlines:
  |   first-statement: { within: 3h, from: started, met_by: { public:
  |       customers } }

But so:
  playbooks/outage/playbook.yaml
  | deadlines:
  |   first-statement: { within: 45m, from: started, met_by: { public:
  |       customers } }

Source: CDC, Crisis and Emergency Risk Communication ("be first").
`);
  });

  test('every page fits 80 columns, and 50', async () => {
    for (const columns of [80, 50]) {
      for (const id of Object.keys(rules)) {
        const out = await explain([id.replace('.yaml', '')], { columns });
        // A word that is longer is the terminal's to break.
        const long = out.split('\n').filter((line) => line.length > columns && / \S/.test(line.replace(/^ +\| +/, '')));
        expect(long).toEqual([]);
      }
    }
  });

  test('says why there is no example where there is none', async () => {
    expect(await explain(['file-not-utf8'])).toContain('There is no example. It would have to hold bytes');
  });

  test('takes a rule as it is copied from a finding', async () => {
    expect(await explain(['[value-empty]'])).toMatch(/^value-empty: /);
  });

  test('shows the examples of a rule about statements as the texts that they are', async () => {
    const more = {
      'statement-vague.yaml':
        'title: A time is a time\nwhy: Soon is no time.\nlanguage: en\nbad: |\n  Soon.\ngood: |\n  At 15:00.\n',
    };
    const out = await explain(['statement-vague'], { more });
    expect(out).toContain('Not so:\n  | Soon.\n');
    expect(await explain([], { more })).toMatch(/^Statements\n(?:.+\n)*statement-vague /m);
  });

  test('gives both as one JSON document', async () => {
    const list = JSON.parse(await explain([], { json: true }));
    expect(list.rules).toContainEqual({
      rule: 'file-not-a-map',
      group: 'Files',
      title: 'A file is a list of keys and values',
    });
    const one = JSON.parse(await explain(['role-too-few'], { json: true }));
    expect(one).toMatchObject({ rule: 'role-too-few', group: 'Names', source: null, language: null });
    expect(one.bad).toEqual([
      {
        file: 'playbooks/outage/playbook.yaml',
        is: 'there',
        text: 'approvals:\n  default: [{ role: legal, count: 2 }]',
      },
    ]);
  });

  test.each([
    ['first-statment-late', ['first-statement-late']],
    ['FILE-NAME', ['file-name']],
    ['interval', ['interval-ends', 'interval-endless']],
    ['zzzzzzzz', []],
  ])('refuses %s, and names what may be meant', async (word, meant) => {
    const refused = explain([word]);
    await expect(refused).rejects.toBeInstanceOf(Stop);
    await expect(refused).rejects.toMatchObject({ refusal: { kind: 'usage', code: 'rule-unknown' } });
    const { refusal } = await refused.catch((stop: Stop) => stop as Stop).then((stop) => stop as Stop);
    expect([...(refusal.values.rules as readonly string[])].sort()).toEqual([...meant].sort());
  });
});
