import type { DeliveryReason } from '../core/channel/delivery.ts';
import { latestDraft } from '../core/incident/approvals.ts';
import { draftStatement } from '../core/incident/decide/draft-statement.ts';
import { publishRelease } from '../core/incident/decide/publish-release.ts';
import { tooSoon } from '../core/incident/decide/too-soon.ts';
import { draftNeeded } from '../core/incident/draft-needed.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
import type { Incident } from '../core/incident/incident.ts';
import { own } from '../core/statement/own.ts';
import { statementOf } from '../core/statement/statement-of.ts';
import type { World } from '../ports.ts';
import { unusableChannels } from './deliver/unusable-channels.ts';
import type { Recorded, Session } from './session.ts';

/** What a person wants released. */
export type Publishing = {
  readonly by: string;
  readonly behalf: OnBehalf;
  readonly statements: readonly string[];
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  readonly because: string | undefined;
  readonly emergency: boolean;
  /** Statement -> digest of what the sender has read, where it was shown. */
  readonly seen?: Readonly<Record<string, string>>;
};

type Drafting = Pick<Publishing, 'by' | 'behalf' | 'statements'>;

/** Drafts what has no draft or an out-of-date preapproved one; the entries written. Refused: the refusal, before anything is written. */
export function draftForRelease(session: Session, drafting: Drafting): Promise<Recorded> {
  const { plan } = session;
  const unknown = drafting.statements.filter((statement) => !statementOf(plan, session.incident(), statement));
  if (unknown.length > 0) return draftThose(session, { ...drafting, statements: unknown }, () => true);
  const soon = tooSoon(plan, session.incident(), drafting.statements);
  if (soon) return Promise.resolve(soon);
  return draftThose(
    session,
    drafting,
    (incident, statement, at) => draftNeeded(plan, incident, statement, at) !== null,
  );
}

/** Drafts where that is needed, and releases. An update with nothing new is said again for a reason. Sending is `deliver`. */
export async function publish(world: World, session: Session, publishing: Publishing): Promise<Recorded> {
  const drafted = await draftForRelease(session, publishing);
  if ('refusal' in drafted) return drafted;
  const { by, behalf, because } = publishing;
  const unusable: Readonly<Record<string, DeliveryReason>> = await unusableChannels(world, session);
  const release = (asked = publishing) =>
    session.record({ kind: 'person', id: by }, (incident, at) =>
      publishRelease({ plan: session.plan, incident, by, behalf, at }, { ...asked, unusable, id: world.id }),
    );
  let released = await release();
  // Somebody recorded a fact between the drafting and the release: what nobody has read yet is drafted anew.
  if ('refusal' in released && released.refusal.code === 'out-of-date' && publishing.seen === undefined) {
    const fresh = await draftForRelease(session, publishing);
    if (!('refusal' in fresh) && fresh.entries.length > 0) released = await release();
  }
  if (!('refusal' in released)) return { ...released, entries: [...drafted.entries, ...released.entries] };
  if (released.refusal.code !== 'nothing-new' || because === undefined) return released;
  const anew = await draftThose(session, publishing, isToldUpdate);
  if ('refusal' in anew) return anew;
  const { seen } = publishing;
  const again = await release(seen === undefined ? publishing : { ...publishing, seen: stillRead(session, seen) });
  return 'refusal' in again ? again : { ...again, entries: [...drafted.entries, ...anew.entries, ...again.entries] };
}

/** Whoever has read a revision has read the newest one too where that says the same. */
function stillRead(session: Session, seen: NonNullable<Publishing['seen']>): NonNullable<Publishing['seen']> {
  const incident = session.incident();
  const digests = Object.entries(seen).map(([statement, digest]) => {
    const read = own(incident.drafts, statement)?.find((one) => one.digest === digest);
    const latest = latestDraft(incident, statement);
    const same = read && latest && JSON.stringify(latest.draft.parts) === JSON.stringify(read.draft.parts);
    return [statement, same ? latest.digest : digest] as const;
  });
  return Object.fromEntries(digests);
}

function isToldUpdate(incident: Incident, statement: string): boolean {
  const latest = latestDraft(incident, statement);
  return latest?.draft.stage === 'update' && latest.published_at !== null;
}

/** Drafts those statements that are to be, one after the other. */
async function draftThose(
  session: Session,
  { by, behalf, statements }: Drafting,
  isToBe: (incident: Incident, statement: string, at: string) => boolean,
): Promise<Recorded> {
  const entries: Entry[] = [];
  for (const statement of statements) {
    const recorded = await session.record({ kind: 'person', id: by }, (incident, at) =>
      isToBe(incident, statement, at)
        ? draftStatement({ plan: session.plan, incident, by, behalf, at }, statement, {})
        : { entries: [] },
    );
    if ('refusal' in recorded) return recorded;
    entries.push(...recorded.entries);
  }
  return { incident: session.incident(), entries };
}
