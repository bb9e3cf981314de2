import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { run } from '../../src/commands/switch.ts';
import { openSession } from '../../src/flows/session.ts';
import { createPaint } from '../../src/render/paint.ts';
import { createVoice } from '../../src/render/walk/voice.ts';
import type { Story } from '../render/story.ts';
import { tell } from '../render/story.ts';
import type { WorldScript } from '../world/fake-world.ts';
import { asked, SOURCES } from './example-world.ts';

const FOLDER = join(import.meta.dirname, '../../playbooks/generic-outage');
const OTHER = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [`playbooks/generic-outage/${file}`, readFileSync(join(FOLDER, file), 'utf8')]),
);

/** The example's crisis, in a workspace that has a second playbook; the public has heard the first statement. */
async function told(script: WorldScript = {}): Promise<Story> {
  const connectors = Object.fromEntries(
    ['webhook', 'manual'].map((id) => {
      const path = join(import.meta.dirname, `../../src/connectors/${id}.yaml`);
      return [`${id}.yaml`, readFileSync(path, 'utf8')];
    }),
  );
  const story = await tell({ sources: { ...SOURCES, ...OTHER }, shipped: { connectors }, ...script });
  await story.publish('staff-brief', 'holding');
  await story.send();
  return story;
}

test('the command goes on with the other playbook and shows what changes for the public', async () => {
  const { world, session } = await told();
  expect(await run(asked('switch', ['generic-outage']), world)).toBe(0);
  const { out } = world.shown();
  expect(out).toMatch(/^Recorded: goes on with the playbook generic-outage \d+\.\d+\.\d+\.\n/);
  expect(out).toContain('Said in public, and stays said: holding. From now on:');
  const after = await openSession(world, session.id);
  expect(after.plan.playbook.id).toBe('generic-outage');
  expect(after.incident().facts.services?.value).toEqual(['cards', 'atm', 'online-banking', 'website']);
});

test('a program that had the incident open runs on the new playbook once it has read it', async () => {
  const { world, session } = await told();
  await run(asked('switch', ['generic-outage']), world);
  expect(session.plan.playbook.id).toBe('data-centre-loss');
  await session.refresh();
  expect(session.plan.playbook.id).toBe('generic-outage');
});

test('with --json the changes are one key more', async () => {
  const { world } = await told();
  await run(asked('switch', ['generic-outage'], { json: true }), world);
  const { entries, changes } = JSON.parse(world.shown().out);
  expect(entries).toEqual(['playbook.switched']);
  expect(Object.keys(changes)).toEqual(['heard', 'statements', 'options', 'said', 'deadlines', 'asked_again']);
});

test('a playbook that is not there is named, with those that are', async () => {
  const { world } = await told();
  await expect(run(asked('switch', ['generic-outrage']), world)).rejects.toMatchObject({
    refusal: { code: 'playbook-unknown', values: { playbooks: ['data-centre-loss', 'generic-outage'] } },
  });
});

test('in the walk it is one key in the menu, and the walk goes on in the same incident', async () => {
  const voice = createVoice(createPaint(false), 80);
  const { world, session } = await told({
    interactive: true,
    answers: [
      { to: 'Stop all scheduled', hot: 'tab' },
      { to: 'What now?', answer: 'p' },
      { to: 'Which playbook?', answer: 'An outage, cause not known yet (generic-outage)' },
      { to: '', leave: true },
    ],
  });
  await expect(walkThrough(world, { session, by: 'duty-comms', behalf: {} })).rejects.toThrow('left');
  expect(session.plan.playbook.id).toBe('generic-outage');
  expect(world.shown().err).toContain(voice.words('switched', { playbook: voice.playbook(session.plan) }));
});
