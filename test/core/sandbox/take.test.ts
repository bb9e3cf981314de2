import { describe, expect, test } from 'vitest';

import type { SandboxState } from '../../../src/core/sandbox/state.ts';
import { KEPT, pathOf, withFaults } from '../../../src/core/sandbox/state.ts';
import { take } from '../../../src/core/sandbox/take.ts';
import { SECRET, signed, webhook } from '../../routes/signed-post.ts';

const NOW = '2016-09-10T10:41:00.000Z';
const BODY = webhook();
const EMPTY: SandboxState = {
  url: 'http://127.0.0.1:1',
  channels: ['website', 'social', 'status-page'].map((name) => ({
    name,
    path: pathOf(name),
    secret: SECRET,
    faults: [],
  })),
  received: [],
  seq: 0,
};

function post(state: SandboxState, body: string, headers: Readonly<Record<string, string>>, channel = 'website') {
  return take(state, state.channels.find(({ name }) => name === channel)!, { headers, body }, NOW);
}

describe('a signed message', () => {
  test('is accepted, with a receipt and what it says', () => {
    const { received, state } = post(EMPTY, BODY, { ...signed(BODY, NOW), cookie: 'x', 'user-agent': 'firsthour' });
    expect(received).toMatchObject({
      seq: 1,
      at: NOW,
      channel: 'website',
      outcome: 'accepted',
      problem: null,
      receipt: { id: 'website-1', url: 'http://127.0.0.1:1/#website-1' },
      webhook_id: 'msg_1',
      body: BODY,
      statement: { stage: 'holding', language: 'ro', next_update_by: '2016-09-10T11:15:00.000Z' },
    });
    expect(Object.keys(received.headers).sort()).toEqual([
      'content-type',
      'user-agent',
      'webhook-id',
      'webhook-signature',
      'webhook-timestamp',
    ]);
    expect(state.received).toEqual([received]);
  });

  test('that comes again is a repeat with the first receipt, whatever its time', () => {
    const first = post(EMPTY, BODY, signed(BODY, NOW));
    const again = post(first.state, BODY, signed(BODY, '2016-09-10T10:42:00.000Z'));
    expect(again.received).toMatchObject({ seq: 2, outcome: 'repeat', receipt: first.received.receipt });
  });

  test('with a known id and other bytes is a conflict', () => {
    const other = webhook({ text: 'Altceva' });
    const first = post(EMPTY, BODY, signed(BODY, NOW));
    expect(post(first.state, other, signed(other, NOW)).received).toMatchObject({ outcome: 'conflict', receipt: null });
  });

  test('on another channel is another message', () => {
    const first = post(EMPTY, BODY, signed(BODY, NOW));
    expect(post(first.state, BODY, signed(BODY, NOW), 'social').received.outcome).toBe('accepted');
  });

  test('may bear the signatures of two keys', () => {
    const headers = signed(BODY, NOW);
    const two = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` };
    expect(post(EMPTY, BODY, two).received.outcome).toBe('accepted');
  });
});

describe('a message is refused', () => {
  const headers = signed(BODY, NOW);
  test.each([
    ['no-signature', BODY, {}],
    ['no-signature', BODY, { ...headers, 'webhook-timestamp': 'yesterday' }],
    ['no-signature', BODY, { ...headers, 'webhook-id': '' }],
    ['bad-signature', BODY, { ...headers, 'webhook-signature': 'v1,AAAA' }],
    ['bad-signature', BODY, { ...headers, 'webhook-signature': headers['webhook-signature']!.replace('v1,', 'v2,') }],
    ['bad-signature', `${BODY} `, headers],
    ['bad-signature', BODY, { ...headers, 'webhook-id': 'msg_2' }],
    ['bad-signature', BODY, signed(BODY, NOW, 'msg_1', 'whsec_c29tZWJvZHkgZWxzZQ==')],
    ['stale', BODY, signed(BODY, '2016-09-10T10:35:59.000Z')],
    ['stale', BODY, signed(BODY, '2016-09-10T10:46:01.000Z')],
    ['not-json', 'nonsense', signed('nonsense', NOW)],
    ['not-json', '[1]', signed('[1]', NOW)],
  ])('for %s', (problem, body, sent) => {
    expect(post(EMPTY, body, sent).received).toMatchObject({ outcome: 'refused', problem, receipt: null });
  });

  test('and its id stays free for the real one', () => {
    const refused = post(EMPTY, BODY, { ...signed(BODY, NOW), 'webhook-signature': 'v1,AAAA' });
    expect(post(refused.state, BODY, signed(BODY, NOW)).received.outcome).toBe('accepted');
  });

  test('but not while it is five minutes old at most', () => {
    expect(post(EMPTY, BODY, signed(BODY, '2016-09-10T10:36:00.000Z')).received.outcome).toBe('accepted');
  });
});

describe('a channel that is told to fail', () => {
  test('does not take the message, as often as it was told', () => {
    const broken = withFaults(EMPTY, 'website', [{ kind: 'status', status: 503, taken: false, times: 1 }]);
    const first = post(broken, BODY, signed(BODY, NOW));
    expect(first.received).toMatchObject({ outcome: 'not-taken', fault: { kind: 'status' }, receipt: null });
    const second = post(first.state, BODY, signed(BODY, NOW));
    expect(second.received).toMatchObject({ outcome: 'accepted', fault: null });
  });

  test('takes it all the same when the fault comes after', () => {
    const hanging = withFaults(EMPTY, 'website', [{ kind: 'hang', taken: true }]);
    const first = post(hanging, BODY, signed(BODY, NOW));
    expect(first.received.outcome).toBe('accepted');
    expect(post(first.state, BODY, signed(BODY, NOW)).received.outcome).toBe('repeat');
  });

  test('fails alone', () => {
    const broken = withFaults(EMPTY, 'website', [{ kind: 'hang', taken: false }]);
    expect(post(broken, BODY, signed(BODY, NOW), 'social').received.fault).toBeNull();
  });
});

test('the memory is bounded, and the numbers go on', () => {
  let state = EMPTY;
  for (let at = 0; at < KEPT + 5; at++) state = post(state, BODY, signed(BODY, NOW, `msg_${at}`)).state;
  expect(state.received).toHaveLength(KEPT);
  expect(state.received.at(-1)?.seq).toBe(KEPT + 5);
});

test('the three known channels have short paths, others stand below hooks', () => {
  expect(EMPTY.channels.map(({ path }) => path)).toEqual(['/website', '/social', '/hooks/status-page']);
});

test.each([
  ['{"text": "Only text"}', { text: 'Only text', language: 'und', stage: '', revision: 0 }],
  ['{"a": 1}', { text: '{"a": 1}' }],
  [
    '{"type": 3, "data": {"language": "<b>", "text": 7, "parts": null, "supersedes": []}}',
    { language: 'und', supersedes: null },
  ],
  ['{"type": "drill.statement.published", "data": {}}', { mode: 'drill' }],
  [
    '{"data": {"next_update_by": "soon", "supersedes": {"statement": "a"}}}',
    { next_update_by: null, supersedes: { statement: 'a', revision: 0 } },
  ],
])('a body of another shape is read as far as it goes: %s', (body, expected) => {
  expect(post(EMPTY, body, signed(body, NOW)).received.statement).toMatchObject(expected);
});
