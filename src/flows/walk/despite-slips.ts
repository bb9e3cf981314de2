import { isSameEstimate, MOST_SLIPS, saidEstimate, slips } from '../../core/incident/estimates.ts';
import { parseFact } from '../../core/incident/parse-fact.ts';
import type { OrMenu } from './ask.ts';
import { MENU, text } from './ask.ts';
import type { Sitting } from './sitting.ts';

/** Where two estimates have slipped, why a new one is said all the same; undefined: it is not, or no reason is needed. */
export async function askDespiteSlips(sitting: Sitting, eta: string): Promise<OrMenu<string | undefined>> {
  const { session, voice, world } = sitting;
  const { plan } = session;
  const incident = session.incident();
  const parsed = parseFact(plan, 'eta', eta, world.now());
  const value = 'refusal' in parsed ? null : parsed.value;
  if (value === null || slips(plan, incident) < MOST_SLIPS) return undefined;
  if (isSameEstimate(value, saidEstimate(plan, incident))) return undefined;
  const why = await text(sitting, { message: voice.words('why-estimate') });
  return why === MENU ? MENU : why.trim() || undefined;
}
