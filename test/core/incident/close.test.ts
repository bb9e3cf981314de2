import { expect, test } from 'vitest';

import { closeIncident, withoutTheEnd } from '../../../src/core/incident/decide/close-incident.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import type { ToPublish } from '../../../src/core/incident/decide/publish-release.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import { takeCommand } from '../../../src/core/incident/decide/take-command.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

const EMERGENCY = { emergency: true, because: 'nobody answers' } as const;

/** Told the beginning where named, then works again. */
function told(where: Partial<ToPublish> = { channels: ['social'] }): Story {
  const incident = story();
  incident.publish(['holding'], where);
  incident.accept().at('11:00');
  return incident.must((asked) => mark(asked, { mark: 'restored' }));
}

function close(incident: Story, without: readonly string[] = []): string {
  return incident.does((asked) => closeIncident(asked, without, 'it holds'));
}

test('nobody who was told the beginning goes without the end', () => {
  const incident = told();
  expect(close(incident)).toBe('end-not-told');
  expect(withoutTheEnd(incident.incident())).toEqual(['social/en', 'social/ro']);
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'], languages: ['en'] });
  expect(close(incident)).toBe('deliveries-open');
  incident.accept();
  expect(withoutTheEnd(incident.incident())).toEqual(['social/ro']);
  expect(close(incident)).toBe('end-not-told');
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'] });
  incident.accept();
  expect(close(incident)).toBe('incident.closed');
  expect(incident.incident().state).toBe('closed');
});

test('the end on another channel is not the end on this one', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['mail'] });
  incident.accept();
  expect(close(incident)).toBe('end-not-told');
});

test('an end that a channel has refused was not told', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'] });
  incident.fail();
  expect(close(incident)).toBe('end-not-told');
});

test('a channel can be left out by name, and that is written down', () => {
  const incident = told({ channels: ['social', 'door'] });
  expect(close(incident, ['door'])).toBe('end-not-told');
  expect(close(incident, ['door', 'social'])).toBe('incident.closed');
  expect(incident.entries().at(-1)?.data).toEqual({ without: ['door', 'social'], because: 'it holds' });
});

test('staff who were told the beginning are told the end, too', () => {
  const incident = story();
  incident.publish(['staff-brief']);
  incident.accept();
  incident.must((asked) => mark(asked, { mark: 'restored' }));
  expect(close(incident)).toBe('end-not-told');
  expect(close(incident, ['mail'])).toBe('incident.closed');
});

test('what never arrived began nothing', () => {
  const incident = story();
  incident.publish(['holding']);
  incident.fail();
  incident.must((asked) => mark(asked, { mark: 'restored' }));
  expect(close(incident)).toBe('incident.closed');
});

test('it is not closed while something is on its way, or nobody knows', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social', 'door'] });
  incident.accept('restored-1/social/en', 'restored-1/social/ro');
  expect(close(incident)).toBe('deliveries-open');
  const how = { reason: 'no-answer', status: null, words: '', retry_at: null } as const;
  incident.write('delivery.unknown', { delivery: 'restored-1/door/ro', attempt: 0, ...how });
  expect(close(incident)).toBe('deliveries-open');
  expect(close(incident, ['door'])).toBe('incident.closed');
});

test('it is not closed before it works again', () => {
  expect(close(story())).toBe('not-restored');
  expect(close(story(), ['social', 'mail', 'website', 'door'])).toBe('not-restored');
});

test('closed, nothing is recorded any more', () => {
  const incident = told();
  close(incident, ['social']);
  const after = [
    () => close(incident),
    () => incident.does((asked) => setFacts(asked, { scope: 'some' })),
    () => incident.does((asked) => draftStatement(asked, 'holding', {})),
    () => incident.does((asked) => mark(asked, { mark: 'classified' })),
    () => incident.does((asked) => standDown(asked, 'why')),
    () => incident.does((asked) => takeCommand(asked), 'dan'),
    () => incident.does((asked) => addNote(asked, { text: 'late' })),
  ];
  expect(after.map((command) => command())).toEqual(after.map(() => 'incident-over'));
});
