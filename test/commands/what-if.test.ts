import { describe, expect, test } from 'vitest';

import { Stop } from '../../src/commands/shared/stop.ts';
import { run as validate } from '../../src/commands/validate.ts';
import { run } from '../../src/commands/what-if.ts';
import type { Outlook } from '../../src/core/reach/outlook.ts';
import { asked, exampleWorld, JUDGED, SOURCES } from './example-world.ts';

/** The example with an account on a social network that is used from the office, and nothing else outside. */
const BRITTLE = {
  ...SOURCES,
  'firsthour.yaml': (SOURCES['firsthour.yaml'] ?? '')
    .replace('    limit: { unit', '    needs: [office-network]\n    limit: { unit')
    .replace(
      'audiences: [customers, staff]\n  branch-door',
      'audiences: [staff]\n    needs: [outside-answering]\n  branch-door',
    )
    .replace('    connector: manual', '    connector: manual\n    needs: [office-network]')
    .replace(
      'name: Deputy for communications, roles: [commander, comms-lead]',
      'name: Deputy for communications, roles: [commander, comms-lead], needs: [office-network]',
    ),
};

async function shown(
  flags: Parameters<typeof asked>[2],
  sources = SOURCES,
  words: readonly string[] = [],
  columns = 80,
) {
  const world = exampleWorld({ sources, columns });
  const exit = await run(asked('what-if', words, flags), world);
  return { exit, out: world.shown().out };
}

describe('what-if', () => {
  test('answers in one line, then says who, by when, and what is gone', async () => {
    const { exit, out } = await shown({ down: ['main-datacentre', 'office-network'] });
    expect(exit).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "data-centre-loss: Loss of a data centre
      If main-datacentre and office-network are lost, customers can still be told by
      social and outside-mail and by hand on branch-door, within 1 h.
      customers    social, outside-mail, branch-door (by hand, in ro) · lost: website
                   and email
      staff        outside-mail · lost: email
      deadline     first-statement: within 1 h after it began
      deadline     next-update: every 30 min for 2 h, then every 1 h, until it works
                   again
      deadline     dora-initial: within 4 h after it was found to be a major incident,
                   and 24 h after we saw it at most
      approvers    enough can be reached
      people       cut off: duty-legal
      link         https://stare-exemplu.example · lost:
                   https://www.banca-exemplu.example/stare
      contact      +40 31 000 00 00 · lost: +40 21 000 00 00
      "
    `);
  });

  test('without --down shows each dependency in turn, and what the playbook assumes', async () => {
    const { exit, out } = await shown({});
    expect(exit).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "data-centre-loss: Loss of a data centre
      ok      main-datacentre, as it assumes: customers by social, outside-mail and
              branch-door, within 1 h; staff by outside-mail.
      ok      main-datacentre: customers by social, outside-mail and branch-door,
              within 1 h; staff by outside-mail.
      ok      office-network: customers by social, outside-mail and branch-door,
              within 1 h; staff by outside-mail.
      ok      card-switch: customers by social, outside-mail and branch-door, within 1
              h; staff by outside-mail.
      ok      outside-answering: customers by social, outside-mail and branch-door,
              within 1 h; staff by outside-mail.
      "
    `);
  });

  test('exits 1 when an audience that a deadline needs cannot be reached', async () => {
    const { exit, out } = await shown({ down: 'office-network' }, BRITTLE);
    expect(exit).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "data-centre-loss: Loss of a data centre
      If office-network is lost, customers cannot be told: no channel that reaches
      them can be counted on (website is tried all the same).
      assumed      main-datacentre, by the playbook: tried, and not counted on
      customers    OUT OF REACH · lost: email, social and branch-door · only tried:
                   website
      staff        outside-mail · lost: email
      deadline     first-statement CANNOT BE MET: no channel reaches customers (within
                   1 h after it began)
      deadline     next-update CANNOT BE MET: no channel reaches customers (every 30
                   min for 2 h, then every 1 h, until it works again)
      deadline     dora-initial: within 4 h after it was found to be a major incident,
                   and 24 h after we saw it at most
      approvers    restored: nobody is left to approve it as comms-lead
      approvers    apology: nobody is left to approve it as comms-lead
      people       cut off: deputy-comms and duty-legal
      link         https://stare-exemplu.example · only tried:
                   https://www.banca-exemplu.example/stare
      contact      +40 31 000 00 00 · lost: +40 21 000 00 00
      "
    `);
    const turns = await shown({}, BRITTLE, [], 50);
    expect(turns.exit).toBe(1);
    expect(turns.out).toMatchInlineSnapshot(`
      "data-centre-loss: Loss of a data centre
      ok      main-datacentre, as it assumes: customers
              by social and branch-door, within 1 h;
              staff by outside-mail.
      ok      main-datacentre: customers by social and
              branch-door, within 1 h; staff by
              outside-mail.
      SILENT  office-network: Nobody reaches customers.
              2 deadlines cannot be met: first-statement
              and next-update. Nobody can approve
              restored and apology. Still told: staff by
              outside-mail.
      ok      card-switch: customers by social and
              branch-door, within 1 h; staff by
              outside-mail.
      look    outside-answering: Nobody reaches staff.
              Still told: customers by social and
              branch-door, within 1 h.
      "
    `);
  });

  test('says what validate says', async () => {
    const world = exampleWorld({ now: JUDGED, sources: BRITTLE });
    await validate(asked('validate', [], { json: true }), world);
    const { findings } = JSON.parse(world.shown().out) as { findings: readonly { rule: string; message: string }[] };
    expect(findings.map(({ rule }) => rule)).toEqual(['reach-deadline', 'reach-approvers', 'reach-approvers']);
    expect(findings[0]?.message).toContain('office-network lost beside main-datacentre');
  });

  test('as JSON is one case for each playbook and loss', async () => {
    const { exit, out } = await shown({ json: true, down: 'office-network' }, BRITTLE, ['data-centre-loss']);
    expect(exit).toBe(1);
    const { ok, cases } = JSON.parse(out) as { ok: boolean; cases: readonly Outlook[] };
    expect(ok).toBe(false);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      playbook: 'data-centre-loss',
      down: ['office-network'],
      assumed: ['main-datacentre'],
      ok: false,
      first_word: {
        audience: 'customers',
        within: '1h',
        channels: [],
        by_hand: [],
        tried: ['website'],
        emergency: false,
      },
      link: 'https://stare-exemplu.example',
      contact: '+40 31 000 00 00',
      people_gone: [{ id: 'deputy-comms' }, { id: 'duty-legal' }],
    });
    expect(cases[0]?.deadlines.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['first-statement', 'channel'],
      ['next-update', 'channel'],
      ['dora-initial', null],
    ]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['a playbook', 'playbooks/other/playbook.yaml', []],
    ['texts', 'playbooks/data-centre-loss/en.yaml', ['data-centre-loss']],
  ])('says beside its answer which %s cannot be read, and fails', async (_, broken, words) => {
    const world = exampleWorld({ sources: { ...SOURCES, [broken]: 'a: [' } });
    expect(await run(asked('what-if', words, { down: ['office-network'] }), world)).toBe(1);
    expect(world.shown().out).toContain('data-centre-loss: ');
    expect(world.shown().err).toContain(`Not in what you see: ${broken}:1:`);
  });

  test('says nothing of what another playbook lacks', async () => {
    const world = exampleWorld({ sources: { ...SOURCES, 'playbooks/other/playbook.yaml': 'a: [' } });
    expect(await run(asked('what-if', ['data-centre-loss'], { down: ['office-network'] }), world)).toBe(0);
    expect(world.shown().err).toBe('');
  });

  test.each<readonly [string, readonly string[], Readonly<Record<string, string | readonly string[]>>, string]>([
    ['of a dependency that is none', [], { down: ['office-netwrk'] }, 'dependency-unknown'],
    ['of a service', [], { down: ['website'] }, 'dependency-unknown'],
    ['of a playbook that is none', ['data-center-loss'], {}, 'playbook-unknown'],
  ])('%s is wrong use', async (_, words, flags, code) => {
    const failed = await run(asked('what-if', words, flags), exampleWorld()).catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(Stop);
    expect((failed as Stop).refusal).toMatchObject({ kind: 'usage', code });
  });
});
