import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const BERLIN = 'Europe/Berlin';

/** The pair of clocks: four hours from classification, at most a day from detection (Del. Reg. 2025/301, Art. 5). */
const INITIAL = {
  within: '4h',
  from: 'classified',
  at_most: { within: '24h', from: 'detected' },
  met_by: { filed: 'dora-initial' },
} as const;

function withInitial(timezone = SMALL_PLAN.workspace.timezone, rule: object = INITIAL): Plan {
  const { workspace, playbook } = SMALL_PLAN;
  const deadlines = { 'dora-initial': rule as Plan['playbook']['deadlines'][string] };
  return { ...SMALL_PLAN, workspace: { ...workspace, timezone }, playbook: { ...playbook, deadlines } };
}

/** An incident that was seen at a local time, and classified at another. */
function seen(detected: string, classified?: string): Story {
  const plan = withInitial(BERLIN);
  const told = story({ plan, at: '2026-11-20T23:00:00Z', typed: { services: 'atm', detected_at: detected } });
  if (classified === undefined) return told;
  const at = new Date(classified).toISOString();
  return told.at(at).must((asked) => mark(asked, { mark: 'classified' }));
}

function initial(told: Story, at: string) {
  const found = deadlinesOf(told.plan, told.incident(), instant(at)).find(({ id }) => id === 'dora-initial');
  return found && { due: found.due_at, state: found.state };
}

test('(a) seen on Friday at 22:00, classified on Saturday at 09:00: Saturday 13:00, and no weekend moves it', () => {
  const told = seen('2026-11-20 22:00', '2026-11-21T09:00:00+01:00');
  expect(initial(told, '2026-11-21T09:01:00Z')).toEqual({ due: '2026-11-21T12:00:00.000Z', state: 'pending' });
});

test('(b) seen on Monday at 08:00, classified on Tuesday at 06:00: Tuesday 08:00, the day wins', () => {
  const told = seen('2026-11-16 08:00', '2026-11-17T06:00:00+01:00');
  expect(initial(told, '2026-11-17T05:30:00Z')).toEqual({ due: '2026-11-17T07:00:00.000Z', state: 'pending' });
});

test('(c) seen on Monday at 08:00, classified on Wednesday at 10:00: Wednesday 14:00, four hours from then', () => {
  const told = seen('2026-11-16 08:00', '2026-11-18T10:00:00+01:00');
  expect(initial(told, '2026-11-18T10:00:00Z')).toEqual({ due: '2026-11-18T13:00:00.000Z', state: 'pending' });
  expect(initial(told, '2026-11-18T13:01:00Z')?.state).toBe('missed');
});

test('classified on the last moment of the day, it is due at once', () => {
  const told = seen('2026-11-16 08:00', '2026-11-17T08:00:00+01:00');
  expect(initial(told, '2026-11-17T07:00:00Z')).toEqual({ due: '2026-11-17T07:00:00.000Z', state: 'pending' });
  const later = seen('2026-11-16 08:00', '2026-11-17T08:00:01+01:00');
  expect(initial(later, '2026-11-17T07:01:00Z')).toEqual({ due: '2026-11-17T11:00:01.000Z', state: 'pending' });
});

test('until it is classified the earlier limit is shown as pending, and cannot be missed', () => {
  const told = seen('2026-11-16 08:00');
  expect(initial(told, '2026-11-16T12:00:00Z')).toEqual({ due: '2026-11-17T07:00:00.000Z', state: 'pending' });
  expect(initial(told, '2026-11-19T12:00:00Z')).toEqual({ due: '2026-11-17T07:00:00.000Z', state: 'pending' });
});

test('not known when it was seen, the opening stands in', () => {
  const told = story({ plan: withInitial(BERLIN), typed: { services: 'atm' } });
  expect(initial(told, '10:30')?.due).toBe('2016-09-11T10:20:00.000Z');
});

test('classified and filed in time it is met; filed after, late; nothing filed, missed', () => {
  const told = seen('2026-11-16 08:00', '2026-11-16T09:00:00+01:00');
  const filed = { mark: 'filed', notice: 'dora-initial', reference: 'A-1' } as const;
  expect(initial(told, '2026-11-16T12:00:00.001Z')?.state).toBe('missed');
  told.at('2026-11-16T11:00:00Z').must((asked) => mark(asked, filed));
  expect(initial(told, '2026-11-16T13:00:00Z')?.state).toBe('met');
  const slow = seen('2026-11-16 08:00', '2026-11-16T09:00:00+01:00').at('2026-11-16T12:30:00Z');
  slow.must((asked) => mark(asked, filed));
  expect(initial(slow, '2026-11-16T13:00:00Z')?.state).toBe('late');
  const toldLater = seen('2026-11-16 08:00', '2026-11-16T09:00:00+01:00').at('2026-11-16T12:30:00Z');
  toldLater.must((asked) => mark(asked, { ...filed, at: '2026-11-16T11:00:00.000Z' }));
  expect(initial(toldLater, '2026-11-16T13:00:00Z')?.state).toBe('met');
});

test('a reference that comes later does not move the filing', () => {
  const told = seen('2026-11-16 08:00', '2026-11-16T09:00:00+01:00').at('2026-11-16T11:00:00Z');
  told.must((asked) => mark(asked, { mark: 'filed', notice: 'dora-initial', reference: null }));
  told.at('2026-11-16T15:00:00Z');
  told.must((asked) => mark(asked, { mark: 'filed', notice: 'dora-initial', reference: 'A-1' }));
  expect(told.incident().filed['dora-initial']).toEqual({ at: '2026-11-16T11:00:00.000Z', reference: 'A-1' });
  expect(initial(told, '2026-11-16T15:00:00Z')?.state).toBe('met');
  told.must((asked) =>
    mark(asked, { mark: 'filed', notice: 'dora-initial', reference: null, at: '2026-11-16T10:30:00.000Z' }),
  );
  expect(told.incident().filed['dora-initial']).toEqual({ at: '2026-11-16T10:30:00.000Z', reference: 'A-1' });
});

test('filed before anybody classified it, it is met, however late', () => {
  const told = seen('2026-11-16 08:00').at('2026-11-18T08:00:00Z');
  told.must((asked) => mark(asked, { mark: 'filed', notice: 'dora-initial', reference: null }));
  expect(initial(told, '2026-11-18T09:00:00Z')?.state).toBe('met');
});

test('a corrected detection moves it', () => {
  const told = seen('2026-11-16 08:00', '2026-11-17T06:00:00+01:00');
  told.must((asked) => setFacts(asked, { detected_at: '2026-11-16 12:00' }));
  expect(initial(told, '2026-11-17T05:30:00Z')?.due).toBe('2026-11-17T09:00:00.000Z');
});

test('an incident that was none needs no notice', () => {
  const told = seen('2026-11-16 08:00', '2026-11-17T06:00:00+01:00');
  told.must((asked) => standDown(asked, 'a false alarm'));
  expect(initial(told, '2026-11-18T09:00:00Z')?.state).toBe('ended');
});

test('a rule with an end asks no longer once that has come, classified or not', () => {
  const plan = withInitial(BERLIN, { ...INITIAL, until: 'restored' });
  const told = story({ plan }).must((asked) => mark(asked, { mark: 'restored' }));
  expect(initial(told, '10:30')?.state).toBe('ended');
  told.must((asked) => mark(asked, { mark: 'classified' }));
  expect(initial(told, '10:30')?.state).toBe('ended');
});

test('a simple clock from classification has no time before it', () => {
  const told = story({
    plan: withInitial(BERLIN, { within: '4h', from: 'classified', met_by: { filed: 'dora-initial' } }),
  });
  expect(initial(told, '10:30')).toEqual({ due: null, state: 'pending' });
  told.must((asked) => mark(asked, { mark: 'classified' }));
  expect(initial(told, '10:30')).toEqual({ due: '2016-09-10T14:20:00.000Z', state: 'pending' });
});
