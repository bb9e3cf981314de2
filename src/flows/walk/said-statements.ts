import type { Carried } from '../../core/incident/carried.ts';
import { carriedOf, isTakenBack } from '../../core/incident/carried.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { OrMenu } from './ask.ts';
import { choose } from './ask.ts';
import type { Sitting } from './sitting.ts';

/** Statements that are out, or may be, the newest first. */
export function saidStatements(incident: Incident): readonly Carried[] {
  const carried = Object.keys(incident.drafts).flatMap((statement) => carriedOf(incident, statement) ?? []);
  return carried.sort((a, b) => release(b) - release(a));
}

/** Those of them that nobody has taken back. */
export function stillSaid(incident: Incident): readonly Carried[] {
  return saidStatements(incident).filter((one) => !isTakenBack(incident, one));
}

/** Asks which of them is meant; a single one is. */
export async function whichOf(sitting: Sitting, among: readonly Carried[]): Promise<OrMenu<Carried>> {
  const { voice, session } = sitting;
  const [only, second] = among;
  if (only && !second) return only;
  return choose(sitting, {
    message: voice.words('which-statement'),
    choices: among.map((value) => ({ value, name: voice.statement(session.plan, value.statement) })),
  });
}

function release({ deliveries }: Carried): number {
  return Math.max(...deliveries.map((one) => one.release));
}
