import type { Webhook, WebhookData } from '../schema/generated/types.ts';
import type { Rendition } from '../statement/draft.ts';

/** What a webhook's body is made of. */
export type BodySource = Omit<
  WebhookData,
  'reference' | 'status' | 'stage' | keyof Rendition | 'approvals' | 'emergency'
> & {
  /** One of the seven, as the playbook has it; or `alarm`. */
  readonly stage: string;
  readonly does: 'published' | 'corrected' | 'retracted' | 'raised';
  /** When it was published, UTC. */
  readonly timestamp: string;
  /** With the promised time filled in. */
  readonly rendition: Rendition;
  readonly approvals: readonly {
    readonly role: string;
    readonly name: string;
    readonly at: string;
    readonly signed: boolean;
    /** Who entered it for them, and how they were told; null: nobody. */
    readonly entered_by: string | null;
    readonly via: 'phone' | 'room' | null;
    readonly read_back: boolean;
  }[];
  /** Set when it is released without the approvals. */
  readonly emergency: { readonly at: string; readonly by: string; readonly because: string } | null;
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
    status: source.mode === 'drill' ? 'Exercise' : 'Actual',
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
    approvals: source.approvals.map((approval) => approvalIn(approval, source.internal)),
    emergency: source.emergency && (source.internal ? source.emergency : { at: source.emergency.at }),
    playbook: source.playbook,
  };
  const body: Webhook = { type, timestamp: source.timestamp, data };
  return JSON.stringify(body);
}

/** Somebody's yes as others may know it: names stay inside. What was entered for a person never looks like their own act. */
function approvalIn(
  { role, name, at, signed, entered_by, via, read_back }: BodySource['approvals'][number],
  internal: boolean,
): WebhookData['approvals'][number] {
  return {
    role,
    ...(internal ? { name } : {}),
    at,
    signed,
    ...(signed ? {} : { read_back }),
    ...(via === null ? {} : { via }),
    ...(internal && entered_by !== null ? { entered_by } : {}),
  };
}
