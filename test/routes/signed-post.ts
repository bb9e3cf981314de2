import { Webhook as Standard } from 'standardwebhooks';

import type { Webhook, WebhookData } from '../../src/core/schema/generated/types.ts';

/** A secret for tests, as Standard Webhooks writes them. */
export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** A holding statement in Romanian, with whatever a test wants different. */
export function webhook(changes: Partial<WebhookData> = {}, type: Webhook['type'] = 'statement.published'): string {
  const body: Webhook = {
    type,
    timestamp: '2016-09-10T10:41:00Z',
    data: {
      incident: '2016-09-10-data-centre-loss',
      incident_uid: '0f0e0d0c0b0a09080706050403020100',
      mode: 'live',
      reference: '2016-09-10-data-centre-loss',
      statement: 'holding',
      revision: 1,
      digest: 'd'.repeat(64),
      head: 'e'.repeat(64),
      stage: 'holding',
      audience: 'customers',
      channel: 'website',
      language: 'ro',
      subject: 'Nu funcționează: plăți cu cardul, bancomate',
      text: 'Nu funcționează: plăți cu cardul, bancomate.\n\nÎncă nu cunoaștem cauza.\n\nUrmătoarea informare până la 14:15.',
      html: '',
      parts: {
        what: 'Nu funcționează: plăți cu cardul, bancomate.',
        next_update: 'Următoarea informare până la 14:15.',
      },
      next_update_by: '2016-09-10T11:15:00Z',
      supersedes: null,
      approvals: [{ role: 'comms-lead', at: '2016-09-10T10:40:00Z' }],
      playbook: { id: 'data-centre-loss', version: '1.0.0', digest: 'f'.repeat(64) },
      ...changes,
    },
  };
  return JSON.stringify(body);
}

/** The headers that an independent package gives a body. `at` is the instant of sending. */
export function signed(body: string, at: string, id = 'msg_1', secret = SECRET): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(Date.parse(at) / 1000)),
    'webhook-signature': new Standard(secret).sign(id, new Date(at), body),
  };
}
