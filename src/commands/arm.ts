import { parseTyped } from '../core/time/typed-time.ts';
import { arm } from '../flows/open.ts';
import { openSession } from '../flows/session.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { oneWord, pairs } from './shared/pairs.ts';
import { findPlan, loadPlans } from './shared/plans.ts';
import { report } from './shared/report.ts';
import { speakerOf } from './shared/speaker.ts';
import { misuse, Stop } from './shared/stop.ts';

/** `arm PLAYBOOK --from T --to T --set services=…`: planned work, with a statement ready for when it overruns. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const { workspace, plans } = await loadPlans(world);
  const loaded = findPlan(plans, oneWord(invocation.words, 'arm', 'playbook'));
  const zone = workspace.timezone;
  const now = world.now();
  const from = timeOf(invocation, 'from', { now, zone });
  const end = timeOf(invocation, 'to', { now, zone });
  // A time of day is the first one after the beginning, which may be days ahead.
  const to = Date.parse(end) > Date.parse(from) ? end : timeOf(invocation, 'to', { now: from, zone });
  const by = await speakerOf(invocation, world, workspace.people);
  const { plan, digest, sources } = loaded;
  const arming = {
    plan,
    playbookDigest: digest,
    mode: 'live',
    by,
    typed: pairs(flags(invocation, 'set'), 'arm --set'),
    lost: [],
    from,
    to,
  } as const;
  const armed = await arm(world, arming, sources);
  if ('refusal' in armed) throw new Stop(armed.refusal);
  const session = await openSession(world, armed.id);
  return report(invocation, world, { session, by, behalf: {} }, session.journal().entries);
}

function timeOf(
  invocation: Invocation,
  name: 'from' | 'to',
  from: { readonly now: string; readonly zone: string },
): string {
  const typed = flag(invocation, name);
  if (typed === undefined) throw misuse('flag-missing', { flag: `--${name} TIME`, command: 'arm' });
  const at = parseTyped(typed, { ...from, looking: 'ahead' });
  if (at === undefined) throw misuse('not-a-time', { fact: `--${name}`, typed });
  return at;
}
