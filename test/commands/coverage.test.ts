import { expect, test } from 'vitest';

import { Stop } from '../../src/commands/shared/stop.ts';
import { run } from '../../src/commands/validate.ts';
import { asked, exampleWorld, JUDGED, SOURCES } from './example-world.ts';

test('validate --coverage shows what is said to whom, where and in what, and the gaps', async () => {
  const world = exampleWorld({ now: JUDGED });
  expect(await run(asked('validate', [], { coverage: true }), world)).toBe(0);
  expect(world.shown().out).toMatchInlineSnapshot(`
    "data-centre-loss: Loss of a data centre
    staff         briefing, restored: email, outside-mail in ro and en
    customers     holding, update, restored, apology: website, email, social,
                  outside-mail in ro and en; branch-door in ro
    gaps          none

    Services
    cards, atm, online-banking and website: data-centre-loss
    way           branches: no playbook is for it; statements or workarounds stand
                  on it
    way           phone-line: no playbook is for it; statements or workarounds stand
                  on it
    "
  `);
});

test('what is not covered is a gap', async () => {
  const text = (SOURCES['playbooks/data-centre-loss/playbook.yaml'] ?? '').replaceAll(
    'languages: [ro, en]',
    'languages: [ro]',
  );
  const workspace = (SOURCES['firsthour.yaml'] ?? '').replace(
    '    connector: manual\n    audiences: [customers]',
    '    connector: manual\n    audiences: [customers, press]',
  );
  const sources = { ...SOURCES, 'firsthour.yaml': workspace, 'playbooks/data-centre-loss/playbook.yaml': text };
  const world = exampleWorld({ sources, columns: 50 });
  await run(asked('validate', [], { coverage: true }), world);
  const { out } = world.shown();
  expect(out.slice(out.indexOf('data-centre-loss: '))).toMatchInlineSnapshot(`
    "data-centre-loss: Loss of a data centre
    staff: briefing, restored: email, outside-mail
      in ro
    customers: holding, update, restored, apology:
      website, email, social, outside-mail,
      branch-door in ro
    GAP: staff: no text in en for staff-brief,
      staff-restored, staff-relapse and
      emergency-notice
    GAP: customers: no text in en for holding,
      update, restored, relapse and apology
    GAP: nothing is said to press, whom channels
      reach

    Services
    cards, atm, online-banking and website:
      data-centre-loss
    way: branches: no playbook is for it; statements
      or workarounds stand on it
    way: phone-line: no playbook is for it;
      statements or workarounds stand on it
    "
  `);
});

test('as JSON it stands beside the findings', async () => {
  const world = exampleWorld({ now: JUDGED });
  await run(asked('validate', [], { coverage: true, json: true }), world);
  const { findings, coverage } = JSON.parse(world.shown().out) as {
    findings: readonly unknown[];
    coverage: readonly [{ playbooks: readonly { covered: readonly unknown[] }[]; services: readonly unknown[] }];
  };
  expect(findings).toEqual([]);
  expect(coverage[0].playbooks[0]?.covered).toContainEqual({
    audience: 'customers',
    stage: 'holding',
    statement: 'holding',
    channel: 'social',
    language: 'en',
  });
  expect(coverage[0].services).toContainEqual({
    service: 'phone-line',
    money: false,
    playbooks: [],
    way: true,
  });
});

test('a file that belongs to no workspace has no coverage', async () => {
  const world = exampleWorld({ sources: { 'some.yaml': 'format: firsthour/reach@1\npeople: {}\n' } });
  const failed = await run(asked('validate', [], { coverage: true }), world).catch((thrown: unknown) => thrown);
  expect(failed).toBeInstanceOf(Stop);
  expect((failed as Stop).refusal).toMatchObject({ kind: 'usage', code: 'nothing-to-cover' });
});
