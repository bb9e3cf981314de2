import { expect, test } from 'vitest';

import { writeLine } from '../../../src/core/drill/log-lines.ts';
import { drillTime, runningOf } from '../../../src/core/drill/running.ts';

const BEGIN = {
  does: 'begin',
  at: '2026-11-26T08:00:00.000Z',
  begins: '2026-11-24T01:05:00.000Z',
  ends: '2026-11-24T02:00:00.000Z',
  speed: 4,
  sandbox: 'http://127.0.0.1:1',
  variables: {},
  course: [],
};

/** What the drill's clock shows at a minute of life past eight. */
function at(minute: number, ...turns: readonly (readonly [does: string, minute: number])[]): string {
  const lines = [BEGIN, ...turns.map(([does, past]) => ({ does, at: real(past) }))].map(writeLine);
  const running = runningOf(lines.join(''));
  if (!running) throw new Error('it did not begin');
  return drillTime(running, real(minute));
}

function real(minute: number): string {
  return `2026-11-26T08:${String(minute).padStart(2, '0')}:00.000Z`;
}

test('the clock of a drill begins where the incident is opened, and goes as fast as was said', () => {
  expect(at(0)).toBe('2026-11-24T01:05:00.000Z');
  expect(at(2)).toBe('2026-11-24T01:13:00.000Z');
});

test('it stands while the drill is paused, and goes on from there', () => {
  expect(at(9, ['pause', 2])).toBe('2026-11-24T01:13:00.000Z');
  expect(at(10, ['pause', 2], ['pause', 5], ['go-on', 9])).toBe('2026-11-24T01:17:00.000Z');
  expect(at(3, ['go-on', 1])).toBe('2026-11-24T01:17:00.000Z');
});

test('with the end it stands for good, and nothing more counts', () => {
  expect(at(9, ['over', 2], ['go-on', 4], ['abort', 5])).toBe('2026-11-24T01:13:00.000Z');
  expect(runningOf(writeLine(BEGIN) + writeLine({ does: 'over', at: real(1) }))?.ended).toBe('over');
});

test('what is no line of it is left out, and without a beginning there is no drill', () => {
  expect(runningOf('')).toBeNull();
  expect(runningOf(writeLine({ does: 'pause', at: real(1) }))).toBeNull();
  expect(runningOf(`${writeLine(BEGIN)}{"does":"pa\n${writeLine({ does: 'pause', at: 'soon' })}`)?.paused).toBeNull();
});
