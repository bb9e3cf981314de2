import { onlyShows } from '../../core/incident/decide/in-command.ts';
import type { Session } from '../session.ts';

/** Thrown out of whatever is being asked once somebody else commands: no answer counts any more. */
export class CommandGone extends Error {
  override readonly name = 'CommandGone';
}

/** The session of a walk: it records for whoever commands, and what becomes of deliveries in any case. */
export function ledBy(session: Session, by: string): Session {
  return {
    id: session.id,
    get plan() {
      return session.plan;
    },
    incident: session.incident,
    journal: session.journal,
    refresh: session.refresh,
    record: (author, decide) =>
      session.record(author, (incident, at) => {
        const decision = decide(incident, at);
        if ('refusal' in decision || author.kind === 'system') return decision;
        return onlyShows({ plan: session.plan, incident, at }, by, decision.entries) ?? decision;
      }),
  };
}

/** True while a walk leads: its person commands, and the incident goes on here. */
export function leads({ incident }: Pick<Session, 'incident'>, by: string): boolean {
  const { commander, away } = incident();
  return commander === by && away === null;
}
