import { retractStatement } from '../core/incident/decide/retract-statement.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
import type { World } from '../ports.ts';
import { unusableChannels } from './deliver/unusable-channels.ts';
import type { Recorded, Session } from './session.ts';

/** What a person wants taken back. */
export type Retracting = {
  readonly by: string;
  readonly behalf: OnBehalf;
  readonly statement: string;
  readonly because: string | undefined;
  readonly emergency: boolean;
};

/** Writes down what is to be taken back, where by the program and where by a person. Sending is `deliver`. */
export async function retract(world: World, session: Session, retracting: Retracting): Promise<Recorded> {
  const { by, behalf, ...what } = retracting;
  const unusable = await unusableChannels(world, session);
  return session.record({ kind: 'person', id: by }, (incident, at) =>
    retractStatement({ plan: session.plan, incident, by, behalf, at }, { ...what, unusable, id: world.id }),
  );
}
