import { join } from 'node:path';

import { expect, test } from 'vitest';

import { run } from '../../src/commands/validate.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { fakeWorld } from '../world/fake-world.ts';
import { asked, SHIPPED } from './example-world.ts';
import { crisisOf, enter, leave, say, unanswered, walkUntilLeft } from './scripted-walk.ts';

const root = join(import.meta.dirname, '../..');
const base = Object.fromEntries(
  readFolder(join(root, 'test/golden/validate/base')).flatMap(({ path, text }) => [[path, text] as const]),
);

test('validate asks of every text what the linter asks', async () => {
  const en = 'playbooks/outage/en.yaml';
  const sorry = (base[en] ?? '').replace('regret: We are sorry.', 'regret: We apologise for any inconvenience.');
  const sources = { ...base, [en]: sorry };
  const world = fakeWorld({ now: '2026-11-21T09:00:00.000Z', sources, shipped: SHIPPED });
  await run(asked('validate'), world);
  expect(world.shown().out).toContain(`${en}:18:13: warning: "any inconvenience" stands where an apology should`);
});

test('the walk says of a text what weakens it, and keeps it all the same', async () => {
  const holding = 'what.en: Not working at the moment: card payments, cash machines, online banking and our website.';
  const answers = [
    say('Send it?', 'e'),
    enter('Which statement?'),
    say('Which part?', holding),
    say('The new text', 'We apologise for any inconvenience.'),
    say('Keep it like this?', false),
    say('The new text', 'We are sorry for any inconvenience.'),
    enter('Keep it like this?'),
    enter('Which part?'),
    leave('Not ready: comms-lead'),
  ];
  const story = await crisisOf(['holding'], answers);
  const { drafts } = await walkUntilLeft(story);
  expect(unanswered(story)).toEqual([]);
  expect(story.world.shown().err.replaceAll(/\s+/g, ' ')).toContain('"any inconvenience" stands where an apology');
  const revisions = drafts.holding ?? [];
  expect(revisions.at(-1)?.draft.parts.en?.what).toBe('We are sorry for any inconvenience.');
  expect(drafts.holding?.at(-1)?.draft.edited).toEqual(['what.en']);
});
