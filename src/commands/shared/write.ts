import type { Asked } from '../../core/incident/decide/guard.ts';
import type { Decision } from '../../core/incident/decision.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { OnBehalf } from '../../core/incident/entry-data.ts';
import type { Session } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import { sessionFor } from './incident.ts';
import type { Invocation } from './invocation.ts';
import { behalfOf, speakerOf } from './speaker.ts';
import { Stop } from './stop.ts';

/** An incident, and who works on it. */
export type Desk = { readonly session: Session; readonly by: string; readonly behalf: OnBehalf };

/** Opens the incident and finds out who speaks, for whom. */
export async function deskFor(invocation: Invocation, world: World): Promise<Desk> {
  const desk = await deskOf(invocation, world);
  // Nothing yet; but where nothing may be written any more, that is said before all else.
  await write(desk, () => ({ entries: [] }));
  return desk;
}

/** The same where there is something to do though nothing may be recorded: a copy that was left behind can be taken back. */
export async function deskOf(invocation: Invocation, world: World): Promise<Desk> {
  const behalf = behalfOf(invocation);
  const session = await sessionFor(invocation, world);
  const by = await speakerOf(invocation, world, session.plan.workspace.people);
  return { session, by, behalf };
}

/** Decides and writes; ends the command when it is refused. */
export async function write(desk: Desk, decide: (asked: Asked) => Decision): Promise<readonly Entry[]> {
  const { session, by, behalf } = desk;
  const recorded = await session.record({ kind: 'person', id: by }, (incident, at) =>
    decide({ plan: session.plan, incident, by, behalf, at }),
  );
  if ('refusal' in recorded) throw new Stop(recorded.refusal);
  return recorded.entries;
}

/** What every command that writes prints with `--json`. */
export function written(
  desk: Desk,
  entries: readonly Entry[],
): { id: string; head: string; entries: readonly string[] } {
  const { id, head } = desk.session.incident();
  return { id, head, entries: entries.map((entry) => entry.type) };
}
