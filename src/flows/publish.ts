import type { DeliveryReason } from '../core/channel/delivery.ts';
import { draftStatement } from '../core/incident/decide/draft-statement.ts';
import { publishRelease } from '../core/incident/decide/publish-release.ts';
import { draftNeeded } from '../core/incident/draft-needed.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
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
};

/** Drafts what has no draft or an out-of-date preapproved one; the entries written. Refused: the refusal. */
export async function draftForRelease(
  session: Session,
  { by, behalf, statements }: Pick<Publishing, 'by' | 'behalf' | 'statements'>,
): Promise<Recorded> {
  const entries: Entry[] = [];
  for (const statement of statements) {
    const recorded = await session.record({ kind: 'person', id: by }, (incident, at) =>
      Object.hasOwn(session.plan.playbook.statements, statement) &&
      draftNeeded(session.plan, incident, statement, at) === null
        ? { entries: [] }
        : draftStatement({ plan: session.plan, incident, by, behalf, at }, statement, {}),
    );
    if ('refusal' in recorded) return recorded;
    entries.push(...recorded.entries);
  }
  return { incident: session.incident(), entries };
}

/** Drafts where that is needed, and releases. Sending is `deliver`. */
export async function publish(world: World, session: Session, publishing: Publishing): Promise<Recorded> {
  const drafted = await draftForRelease(session, publishing);
  if ('refusal' in drafted) return drafted;
  const { by, behalf } = publishing;
  const unusable: Readonly<Record<string, DeliveryReason>> = await unusableChannels(world, session);
  const released = await session.record({ kind: 'person', id: by }, (incident, at) =>
    publishRelease({ plan: session.plan, incident, by, behalf, at }, { ...publishing, unusable, id: world.id }),
  );
  if ('refusal' in released) return released;
  return { incident: released.incident, entries: [...drafted.entries, ...released.entries] };
}
