import type { Webhook, WebhookData } from '../schema/generated/types.ts';
import type { Rendition } from '../statement/draft.ts';

/** What a webhook's body is made of. */
export type BodySource = Omit<WebhookData, 'reference' | 'stage' | keyof Rendition | 'approvals'> & {
  /** One of the seven, as the playbook has it; or `alarm`. */
  readonly stage: string;
  readonly does: 'published' | 'corrected' | 'retracted' | 'raised';
  /** When it was published, UTC. */
  readonly timestamp: string;
  /** With the promised time filled in. */
  readonly rendition: Rendition;
  readonly approvals: readonly { readonly role: string; readonly name: string; readonly at: string }[];
  /** The channel's word that names may stand here. */
  readonly internal: boolean;
};

/** An alarm is raised; what is said is a statement. */
const EVENT = { published: 'statement', corrected: 'statement', retracted: 'statement', raised: 'alarm' } as const;

/** The body of a delivery: made once, when published, and sent byte for byte the same on each try. */
export function webhookBody(source: BodySource): string {
  const type = `${source.mode === 'drill' ? 'drill.' : ''}${EVENT[source.does]}.${source.does}` as Webhook['type'];
  const data: WebhookData = {
    incident: source.incident,
    incident_uid: source.incident_uid,
    mode: source.mode,
    reference: source.incident,
    statement: source.statement,
    revision: source.revision,
    digest: source.digest,
    head: source.head,
    stage: source.stage as WebhookData['stage'],
    audience: source.audience,
    channel: source.channel,
    language: source.language,
    subject: source.rendition.subject,
    text: source.rendition.text,
    html: source.rendition.html,
    parts: source.rendition.parts,
    next_update_by: source.next_update_by,
    supersedes: source.supersedes,
    approvals: source.approvals.map(({ role, name, at }) => (source.internal ? { role, name, at } : { role, at })),
    playbook: source.playbook,
  };
  const body: Webhook = { type, timestamp: source.timestamp, data };
  return JSON.stringify(body);
}
