import type { BodySource } from '../../../src/core/channel/body.ts';
import type { Attempt, Delivery } from '../../../src/core/channel/delivery.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { NOTHING_YET } from '../../../src/core/incident/nothing-yet.ts';

/** The instant of all samples. */
export const NOW = '2026-09-10T10:00:00.000Z';

/** So many seconds after `NOW`. */
export function after(seconds: number): string {
  return new Date(Date.parse(NOW) + seconds * 1000).toISOString();
}

/** What a holding statement's body is made of. */
export function bodySource(more: Partial<BodySource> = {}): BodySource {
  return {
    does: 'published',
    timestamp: NOW,
    incident: '2026-09-10-data-centre-loss',
    incident_uid: 'f'.repeat(32),
    mode: 'live',
    statement: 'holding',
    revision: 1,
    digest: 'a'.repeat(64),
    head: 'b'.repeat(64),
    stage: 'holding',
    audience: 'customers',
    channel: 'website',
    language: 'ro',
    rendition: {
      subject: 'Nu funcționează: plățile',
      text: 'Nu funcționează. Revenim până la 13:30.',
      html: '<p>Nu funcționează.</p>',
      parts: { what: 'Nu funcționează.', next_update: 'Revenim până la 13:30.' },
    },
    next_update_by: after(1800),
    supersedes: null,
    approvals: [
      {
        role: 'comms-lead',
        name: 'Communications on duty',
        at: NOW,
        signed: true,
        entered_by: null,
        via: null,
        read_back: false,
      },
    ],
    emergency: null,
    internal: false,
    playbook: { id: 'data-centre-loss', version: '1.0.0', digest: 'c'.repeat(64) },
    ...more,
  };
}

/** A pending delivery of the website in Romanian, published at `NOW`. */
export function delivery(more: Partial<Delivery> = {}): Delivery {
  return {
    id: 'holding-1/website/ro',
    webhook_id: `msg_${'1'.repeat(32)}`,
    statement: 'holding',
    revision: 1,
    stage: 'holding',
    audience: 'customers',
    channel: 'website',
    language: 'ro',
    rendition: 'd'.repeat(64),
    body: '{}',
    not_after: after(1800),
    published_at: NOW,
    release: 3,
    state: 'pending',
    reason: null,
    words: null,
    attempts: [],
    retry_at: null,
    receipt: null,
    accepted_at: null,
    ...more,
  };
}

/** A try that began at `NOW` and is left alone for 20 seconds. */
export function tried(outcome: Attempt['outcome'], attempt = 1): Attempt {
  return { attempt, at: NOW, until: after(20), outcome };
}

/** An open incident with these deliveries. */
export function incidentWith(...deliveries: readonly Delivery[]): Incident {
  const byId = Object.fromEntries(deliveries.map((one) => [one.id, one]));
  return { ...NOTHING_YET, id: '2026-09-10-data-centre-loss', opened_at: NOW, seq: 9, deliveries: byId };
}
