import type { TypedFacts } from '../../core/incident/decide/set-facts.ts';
import { open } from '../../flows/open.ts';
import type { World } from '../../ports.ts';
import type { LoadedPlan } from './plans.ts';
import { Stop } from './stop.ts';

/** Opens a live incident on a loaded playbook; its id. */
export async function openWith(
  world: World,
  { plan, digest, sources }: LoadedPlan,
  start: { readonly by: string; readonly typed: TypedFacts; readonly lost: readonly string[] },
): Promise<string> {
  const opened = await open(world, { plan, playbookDigest: digest, mode: 'live', ...start }, sources);
  if ('refusal' in opened) throw new Stop(opened.refusal);
  return opened.id;
}
