import type { Delivery } from '../channel/delivery.ts';
import type { Draft } from '../statement/draft.ts';
import type { DraftState, Incident, ReleaseState } from './incident.ts';

/** The incident after a draft that never was went out, and every channel took it. */
export function withRelease(
  incident: Incident,
  draft: Draft,
  release: { readonly at: string; readonly by: string; readonly emergency?: true },
): Incident {
  const { at, by, emergency } = release;
  const { statement, revision } = draft;
  const state: DraftState = {
    draft,
    digest: '',
    plan: incident.plan,
    at,
    author: by,
    approvals: [],
    rejected: null,
    kept: null,
    published_at: at,
  };
  const released: ReleaseState = {
    seq: 1,
    at,
    by,
    statements: [{ statement, revision, digest: '', ...(emergency ? { emergency } : {}) }],
    next_update_by: null,
    deliveries: [],
    affirmed: [],
    ...(emergency ? { emergency, because: '' } : {}),
  };
  return {
    ...incident,
    drafts: { ...incident.drafts, [statement]: [state] },
    releases: [...incident.releases, released],
    deliveries: { ...incident.deliveries, ...taken(draft, at) },
  };
}

function taken({ statement, revision, stage, audience, list }: Draft, at: string): Incident['deliveries'] {
  const deliveries = list.map(({ channel, language, sha256 }): readonly [string, Delivery] => {
    const id = `${statement}-${revision}/${channel}/${language}`;
    const about = { id, statement, revision, stage, audience, channel, language, rendition: sha256 };
    const sent = { webhook_id: '', body: '', not_after: at, published_at: at, release: 1, accepted_at: at };
    const none = { reason: null, words: null, attempts: [], retry_at: null, receipt: null };
    return [id, { ...about, ...sent, ...none, state: 'accepted' }];
  });
  return Object.fromEntries(deliveries);
}
