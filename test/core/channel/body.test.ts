import { expect, test } from 'vitest';

import { webhookBody } from '../../../src/core/channel/body.ts';
import { validateWebhook } from '../../../src/core/schema/generated/validators.js';
import { bodySource } from './samples.ts';

const KEYS = [
  ...['incident', 'incident_uid', 'mode', 'reference', 'statement', 'revision', 'digest', 'head', 'stage', 'audience'],
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
  expect(open.data.approvals).toEqual([{ role: 'comms-lead', at: bodySource().timestamp }]);
  expect(internal.data.approvals[0].name).toBe('Communications on duty');
  expect(validateWebhook(internal)).toBe(true);
});

test('no promise and something superseded fit the schema too', () => {
  const body = JSON.parse(
    webhookBody(bodySource({ next_update_by: null, supersedes: { statement: 'holding', revision: 2 } })),
  );
  expect(validateWebhook(body)).toBe(true);
});
