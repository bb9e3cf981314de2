import { describe, expect, test } from 'vitest';

import { board } from '../../../src/core/sandbox/board.ts';
import type { SandboxState } from '../../../src/core/sandbox/state.ts';
import { pathOf } from '../../../src/core/sandbox/state.ts';
import { take } from '../../../src/core/sandbox/take.ts';
import type { WebhookData } from '../../../src/core/schema/generated/types.ts';
import { SECRET, signed, webhook } from '../../routes/signed-post.ts';

type Step = {
  readonly channel?: string;
  readonly id?: string;
  readonly type?: Parameters<typeof webhook>[1];
} & Partial<Omit<WebhookData, 'channel'>>;

function played(...steps: readonly Step[]): SandboxState {
  let state: SandboxState = {
    url: 'http://127.0.0.1:1',
    channels: ['website', 'social'].map((name) => ({ name, path: pathOf(name), secret: SECRET, faults: [] })),
    received: [],
    seq: 0,
  };
  for (const [at, { channel = 'website', id, type, ...data }] of steps.entries()) {
    const now = new Date(Date.parse('2016-09-10T10:41:00Z') + at * 60_000).toISOString();
    const body = webhook({ channel, ...data }, type);
    const posted = { headers: signed(body, now, id ?? `msg_${at}`), body };
    state = take(state, state.channels.find(({ name }) => name === channel)!, posted, now).state;
  }
  return state;
}

const UPDATE: Step = {
  statement: 'update',
  stage: 'update',
  supersedes: { statement: 'holding', revision: 1 },
  next_update_by: '2016-09-10T11:45:00Z',
};

function website(state: SandboxState, wanted: string | null = null) {
  return board(state, wanted).columns[0]!.cards.map(({ seen }) =>
    seen.map(({ statement, mark }) => [statement.statement, statement.language, mark?.kind ?? null]),
  );
}

describe('the cards of a channel', () => {
  test('are one for a statement, with its languages, newest first', () => {
    const state = played({}, { language: 'en' }, UPDATE, { ...UPDATE, language: 'en' });
    expect(website(state)).toEqual([
      [
        ['update', 'ro', null],
        ['update', 'en', null],
      ],
      [
        ['holding', 'ro', 'superseded'],
        ['holding', 'en', 'superseded'],
      ],
    ]);
  });

  test('show the wanted language first, and the others in the order they came', () => {
    const state = played({}, { language: 'en' }, { language: 'fr' });
    expect(website(state, 'fr')[0]?.map(([, language]) => language)).toEqual(['fr', 'ro', 'en']);
    expect(board(state, 'de')).toMatchObject({ languages: ['ro', 'en', 'fr'], language: 'ro' });
  });

  test('are two when the same statement came twice under two ids: customers saw it twice', () => {
    expect(website(played({}, {}))).toHaveLength(2);
  });

  test('are one when the same message came twice', () => {
    const state = played({ id: 'msg_a' }, { id: 'msg_a' });
    expect(board(state, null).columns[0]?.cards[0]?.seen[0].repeats).toBe(1);
    expect(website(state)).toHaveLength(1);
  });

  test('keep staff and customers apart', () => {
    expect(website(played({ audience: 'staff' }, { audience: 'customers' }))).toHaveLength(2);
  });

  test('have no refused message; that is listed beside them', () => {
    const state = played({}, { id: 'msg_0', text: 'Altceva' });
    expect(website(state)).toHaveLength(1);
    expect(board(state, null).columns[0]?.unseen.map(({ outcome }) => outcome)).toEqual(['conflict']);
  });
});

describe('an earlier message is marked', () => {
  test('only on its channel and in its language', () => {
    const state = played({}, { language: 'en' }, { channel: 'social' }, UPDATE);
    expect(website(state)[1]).toEqual([
      ['holding', 'ro', 'superseded'],
      ['holding', 'en', null],
    ]);
    expect(board(state, null).columns[1]?.cards[0]?.seen[0].mark).toBeNull();
  });

  test('as corrected by a correction, as withdrawn by a retraction', () => {
    const supersedes = { statement: 'holding', revision: 1 };
    const correction: Step = {
      statement: 'correction-holding',
      stage: 'correction',
      type: 'statement.corrected',
      supersedes,
    };
    expect(website(played({}, correction))[1]?.[0]?.[2]).toBe('corrected');
    const retraction: Step = { type: 'drill.statement.retracted', text: '', supersedes };
    expect(website(played({}, retraction))).toEqual([[['holding', 'ro', 'withdrawn']]]);
  });

  test('when it is a correction, by the next statement, whichever that replaces', () => {
    const supersedes = { statement: 'holding', revision: 1 };
    const correction: Step = {
      statement: 'correction-holding',
      stage: 'correction',
      type: 'statement.corrected',
      supersedes,
    };
    expect(website(played({}, correction, UPDATE))[1]).toEqual([['correction-holding', 'ro', 'superseded']]);
    expect(website(played({}, correction, { ...UPDATE, language: 'en' }))[1]).toEqual([
      ['correction-holding', 'ro', null],
    ]);
  });

  test('not by one of another incident or revision', () => {
    expect(website(played({}, { ...UPDATE, incident_uid: 'other' }))[1]?.[0]?.[2]).toBeNull();
    expect(website(played({ revision: 2 }, UPDATE))[1]?.[0]?.[2]).toBeNull();
  });
});

describe('the promise', () => {
  test('is that of the newest message to the public', () => {
    expect(board(played({}, UPDATE), null).promise).toBe('2016-09-10T11:45:00.000Z');
  });

  test('is not made by a briefing to staff', () => {
    expect(board(played({ audience: 'staff' }), null)).toMatchObject({ promise: null, first: null, latest: null });
  });

  test('stands while a correction promises nothing, and ends when it works again', () => {
    const correction: Step = { statement: 'correction-holding', stage: 'correction', next_update_by: null };
    expect(board(played({}, correction), null).promise).toBe('2016-09-10T11:15:00.000Z');
    const restored: Step = { statement: 'restored', stage: 'restored', next_update_by: null };
    expect(board(played({}, restored), null).promise).toBeNull();
  });
});

test('one message of a drill makes the page an exercise', () => {
  expect(board(played({}), null).exercise).toBe(false);
  expect(board(played({}, { mode: 'drill' }), null).exercise).toBe(true);
});
