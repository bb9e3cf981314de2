import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { chooseOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { doneTask } from '../../../src/core/incident/decide/steps.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

function deadline(told: Story, id: string, at = told.now()) {
  const found = deadlinesOf(told.plan, told.incident(), instant(at)).find((one) => one.id === id);
  return found && { due: found.due_at, state: found.state };
}

/** Says at a time that it is expected to work at another. */
function estimate(told: Story, at: string, eta: string): Story {
  told.at(at).must((asked) => setFacts(asked, { eta }));
  told.must((asked) => confirmFact(asked, 'eta'), { by: 'ana', for: 'dan', via: 'phone' });
  told.publish(['update']);
  return told;
}

test('an estimate is a deadline once the public has heard it', () => {
  const told = estimate(story(), '10:30', '15:00');
  expect(deadline(told, 'estimate')).toBeUndefined();
  told.accept();
  expect(deadline(told, 'estimate')).toEqual({ due: instant('12:00'), state: 'pending' });
  expect(deadline(told, 'estimate', '12:01')?.state).toBe('missed');
});

test('an estimate that is only recorded promises nothing', () => {
  const told = story().must((asked) => setFacts(asked, { eta: '15:00' }));
  told.publish(['update']);
  told.accept();
  expect(deadline(told, 'estimate')).toBeUndefined();
});

test('a new estimate takes the place of the old one when it is heard', () => {
  const told = estimate(story(), '10:30', '15:00').accept();
  estimate(told, '11:30', '16:00');
  expect(deadline(told, 'estimate')?.due).toBe(instant('12:00'));
  told.accept();
  expect(deadline(told, 'estimate')?.due).toBe(instant('13:00'));
});

test('a later update without an estimate takes it back', () => {
  const told = estimate(story(), '10:30', '15:00').accept();
  told.at('11:00').must((asked) => setFacts(asked, { eta: '' }));
  told.publish(['update']);
  expect(deadline(told, 'estimate')?.due).toBe(instant('12:00'));
  told.accept();
  expect(deadline(told, 'estimate')).toBeUndefined();
});

test('working again in time meets it, and later is late', () => {
  const told = estimate(story(), '10:30', '15:00').accept();
  told.at('12:10').must((asked) => mark(asked, { mark: 'restored', at: instant('11:50') }));
  expect(deadline(told, 'estimate')?.state).toBe('met');
  const slow = estimate(story(), '10:30', '15:00').accept();
  slow.at('12:10').must((asked) => mark(asked, { mark: 'restored' }));
  expect(deadline(slow, 'estimate')?.state).toBe('late');
});

test('money promised is due so long after it worked again, and met when it was paid', () => {
  const told = story();
  told.publish(['holding']);
  expect(deadline(told, 'pay-refund-fees')).toBeUndefined();
  told.accept();
  expect(deadline(told, 'pay-refund-fees')).toEqual({ due: null, state: 'pending' });
  told.at('12:00').must((asked) => mark(asked, { mark: 'restored' }));
  expect(deadline(told, 'pay-refund-fees')?.due).toBe('2016-10-10T12:00:00.000Z');
  expect(deadline(told, 'pay-refund-fees', '2016-10-11T12:00:00Z')?.state).toBe('missed');
  told.at('2016-09-20T12:00:00Z').must((asked) => doneTask(asked, 'refund-fees'));
  expect(deadline(told, 'pay-refund-fees')?.state).toBe('met');
});

test('a compensation that is chosen and not yet said is no promise', () => {
  const told = story().must((asked) => chooseOptions(asked, ['late-fees']));
  expect(deadline(told, 'pay-late-fees')).toBeUndefined();
});
