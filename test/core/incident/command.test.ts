import { describe, expect, test } from 'vitest';

import { handOver, handOverInFile } from '../../../src/core/incident/decide/hand-over.ts';
import { leftBehind, onlyShows } from '../../../src/core/incident/decide/in-command.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import { stop } from '../../../src/core/incident/decide/stop.ts';
import type { Taking } from '../../../src/core/incident/decide/take-command.ts';
import { takeCommand } from '../../../src/core/incident/decide/take-command.ts';
import { whereabouts } from '../../../src/core/incident/whereabouts.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const takes = (told: Story, by: string, taking: Taking = {}) => told.does((asked) => takeCommand(asked, taking), by);

function noted(told: Story, by = 'ana'): string {
  const decision = addNote(
    { plan: told.plan, incident: told.incident(), by, behalf: {}, at: told.now() },
    { text: 'x' },
  );
  if ('refusal' in decision) return decision.refusal.code;
  const asked = { plan: told.plan, incident: told.incident(), at: told.now() };
  return leftBehind(asked, decision.entries)?.refusal.code ?? 'noted';
}

describe('taking command', () => {
  test('needs no leave, and is nothing new for whoever has it', () => {
    const told = story();
    expect(told.incident().command).toEqual({ at: instant('10:20'), how: 'opened', from: null, because: null });
    expect(takes(told, 'ana')).toBe('nothing');
    expect(takes(told.at('10:25'), 'dan', { because: ' Ana sleeps ' })).toBe('command.taken');
    expect(told.incident()).toMatchObject({
      commander: 'dan',
      command: { at: instant('10:25'), how: 'taken', from: 'ana', because: 'Ana sleeps' },
    });
  });

  test('from whom it was seen with: who was faster keeps it, reason or not', () => {
    const told = story().at('10:30');
    expect(takes(told, 'dan', { from: 'ana' })).toBe('command.taken');
    expect(takes(told.at('10:40'), 'eva', { from: 'ana' })).toBe('taken-just-now');
    expect(takes(told, 'eva', { from: 'ana', because: 'I was asked to' })).toBe('taken-just-now');
    expect(takes(told, 'eva', { from: 'dan' })).toBe('command.taken');
  });

  test('within seconds of somebody else only with a reason', () => {
    const told = story().at('10:30').at('2016-09-10T10:30:00Z');
    takes(told, 'dan');
    told.at('2016-09-10T10:30:09Z');
    expect(takes(told, 'eva')).toBe('taken-just-now');
    expect(takes(told, 'eva', { because: 'Dan cannot speak' })).toBe('command.taken');
    expect(takes(told.at('2016-09-10T10:30:20Z'), 'dan')).toBe('command.taken');
  });

  test('with a reason that says nothing is asked again', () => {
    expect(takes(story(), 'dan', { because: ' ' })).toBe('reason-missing');
  });
});

describe('handing command over', () => {
  test('to a person makes it theirs; only who has it can, or who was told by them', () => {
    const told = story();
    expect(told.does((asked) => handOver(asked, 'eva'), 'dan')).toBe('not-in-command');
    expect(told.does((asked) => handOver(asked, 'ana'))).toBe('commands-already');
    expect(told.does((asked) => handOver(asked, 'nobody'))).toBe('person-unknown');
    expect(told.does((asked) => handOver(asked, 'dan'))).toBe('command.handed-over');
    expect(told.incident()).toMatchObject({
      commander: 'dan',
      command: { how: 'handed-over', from: 'ana' },
      away: null,
    });
    expect(told.does((asked) => handOver(asked, 'eva'), { by: 'ana', for: 'dan', via: 'phone' })).toBe(
      'command.handed-over',
    );
    expect(told.incident().commander).toBe('eva');
  });

  test('in a file leaves this copy behind: it takes nothing but being taken back, with a reason, and says so for good', () => {
    const told = story().at('10:32');
    expect(told.does((asked) => handOverInFile(asked, 'usb.bundle'))).toBe('command.handed-over');
    expect(told.incident().away).toEqual({ at: instant('10:32'), by: 'ana', bundle: 'usb.bundle' });
    expect(whereabouts(told.entries())).toBe('away');
    expect(noted(told)).toBe('left-behind');
    expect(takes(told, 'dan')).toBe('left-behind');
    expect(takes(told.at('10:50'), 'dan', { because: 'the courier never came' })).toBe('command.taken');
    expect(told.incident()).toMatchObject({ away: null, commander: 'dan', doubled: { copy: 'back', by: 'dan' } });
    expect(told.entries().at(-1)?.data).toEqual({ because: 'the courier never came', copy: 'back' });
    expect(whereabouts(told.entries())).toBe('here');
    expect(noted(told)).toBe('noted');
    takes(told.at('11:10'), 'eva');
    expect(told.incident().doubled).toMatchObject({ copy: 'back' });
  });

  test('in a file waits for what is on its way, and for nothing else', () => {
    const told = story();
    told.publish(['holding']);
    told.write('delivery.attempted', { delivery: 'holding-1/social/en', attempt: 1, until: instant('10:21') });
    expect(told.does((asked) => handOverInFile(asked, 'usb.bundle'))).toBe('tries-on-their-way');
    told.does((asked) => stop(asked.incident));
    expect(told.does((asked) => handOverInFile(asked, 'usb.bundle'))).toBe('tries-on-their-way');
    expect(told.at('10:22').does((asked) => handOverInFile(asked, 'usb.bundle'))).toBe('command.handed-over');
  });

  test('is nothing that an incident which is over still takes', () => {
    const told = story().write('incident.stood-down', { because: 'nothing was wrong' });
    expect(told.does((asked) => handOverInFile(asked, 'usb.bundle'))).toBe('incident-over');
    expect(whereabouts(told.entries())).toBe('over');
  });
});

describe('a copy from elsewhere', () => {
  test('that was handed over is just taken; that was not wants a reason, and says that two may have spoken', () => {
    const moved = story();
    moved.does((asked) => handOverInFile(asked, 'usb.bundle'));
    expect(takes(moved, 'dan', { copy: 'moved' })).toBe('command.taken');
    expect(moved.incident()).toMatchObject({ commander: 'dan', away: null, doubled: null });
    const copied = story();
    expect(takes(copied, 'ana', { copy: 'copied' })).toBe('reason-missing');
    expect(takes(copied, 'ana', { copy: 'copied', because: 'the laptop is dead' })).toBe('command.taken');
    expect(copied.incident()).toMatchObject({ commander: 'ana', doubled: { copy: 'copied', by: 'ana' } });
  });
});

test('a walk of somebody who does not command records nothing but taking it', () => {
  const told = story();
  const asked = { plan: told.plan, incident: told.incident(), at: told.now() };
  const note = addNote({ ...asked, by: 'dan', behalf: {} }, { text: 'x' });
  const take = takeCommand({ ...asked, by: 'dan', behalf: {} });
  if ('refusal' in note || 'refusal' in take) throw new Error('refused');
  expect(onlyShows(asked, 'dan', note.entries)?.refusal).toMatchObject({
    code: 'only-shows',
    values: { person: 'Ana' },
  });
  expect(onlyShows(asked, 'dan', take.entries)).toBeNull();
  expect(onlyShows(asked, 'ana', note.entries)).toBeNull();
});
