import { expect, test } from 'vitest';

import { webhookBody } from '../../../src/core/channel/body.ts';
import { validateWebhook } from '../../../src/core/schema/generated/validators.js';
import { bodySource } from './samples.ts';

const KEYS = [
  ...[
    'incident',
    'incident_uid',
    'mode',
    'status',
    'reference',
    'statement',
    'revision',
    'digest',
    'head',
    'stage',
    'audience',
  ],
  ...[
    'channel',
    'language',
    'subject',
    'text',
    'html',
    'parts',
    'next_update_by',
    'supersedes',
    'approvals',
    'emergency',
    'playbook',
  ],
];

test('a body fits the schema and has the keys of the contract, in order', () => {
  const body = JSON.parse(webhookBody(bodySource()));
  expect(validateWebhook(body), JSON.stringify(validateWebhook.errors)).toBe(true);
  expect(Object.keys(body)).toEqual(['type', 'timestamp', 'data']);
  expect(Object.keys(body.data)).toEqual(KEYS);
  expect(body.type).toBe('statement.published');
  expect(body.data.reference).toBe(body.data.incident);
});

test.each(['published', 'corrected', 'retracted'] as const)('a drill says so before the type: %s', (does) => {
  const body = JSON.parse(webhookBody(bodySource({ does, mode: 'drill' })));
  expect(body.type).toBe(`drill.statement.${does}`);
  expect(validateWebhook(body)).toBe(true);
});

test('approvals name roles, and people only where the channel is internal', () => {
  const open = JSON.parse(webhookBody(bodySource()));
  const internal = JSON.parse(webhookBody(bodySource({ internal: true })));
  expect(open.data.approvals).toEqual([{ role: 'comms-lead', at: bodySource().timestamp, signed: true }]);
  expect(internal.data.approvals[0].name).toBe('Communications on duty');
  expect(validateWebhook(internal)).toBe(true);
});

test('no promise and something superseded fit the schema too', () => {
  const body = JSON.parse(
    webhookBody(bodySource({ next_update_by: null, supersedes: { statement: 'holding', revision: 2 } })),
  );
  expect(validateWebhook(body)).toBe(true);
});

test('what was entered for somebody never looks like their own act', () => {
  const [given] = bodySource().approvals;
  if (!given) throw new Error('the sample has an approval');
  const approvals = [{ ...given, signed: false, via: 'phone', entered_by: 'Duty', read_back: true }] as const;
  const open = JSON.parse(webhookBody(bodySource({ approvals })));
  const internal = JSON.parse(webhookBody(bodySource({ approvals, internal: true })));
  const shown = { role: 'comms-lead', at: given.at, signed: false, read_back: true, via: 'phone' };
  expect(open.data.approvals).toEqual([shown]);
  expect(internal.data.approvals).toEqual([{ ...shown, name: given.name, entered_by: 'Duty' }]);
  expect([validateWebhook(open), validateWebhook(internal)]).toEqual([true, true]);
});

test('an emergency release is marked for all, and explained where the channel is internal', () => {
  const emergency = { at: bodySource().timestamp, by: 'Communications on duty', because: 'nobody answers' };
  const open = JSON.parse(webhookBody(bodySource({ emergency })));
  const internal = JSON.parse(webhookBody(bodySource({ emergency, internal: true })));
  expect(open.data.emergency).toEqual({ at: emergency.at });
  expect(internal.data.emergency).toEqual(emergency);
  expect([validateWebhook(open), validateWebhook(internal)]).toEqual([true, true]);
});
