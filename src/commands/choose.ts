import { chooseOptions, dropOptions } from '../core/incident/decide/options.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { TOLD_LATE } from '../core/statement/told-late.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { deskFor, write } from './shared/write.ts';

/** `choose OPTION … [--no]`: takes options in, or leaves them out. `choose none --of compensations` answers with none. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const words = someWords(invocation.words, 'choose', 'option');
  const options = words.filter((word) => word !== 'none');
  const drops = given(invocation, 'no');
  if (options.length < words.length && (drops || options.length > 0)) throw misuse('none-alone', {});
  const desk = await deskFor(invocation, world);
  const kind = kindOf(invocation, desk.session.plan, options);
  const entries = await write(desk, (asked) =>
    drops ? dropOptions(asked, options) : chooseOptions(asked, options, kind),
  );
  return report(invocation, world, desk, entries);
}

/** Which question is answered: the kind of what was chosen, or the one named beside `none`; `told-late` answers none. */
function kindOf(
  invocation: Invocation,
  plan: Plan,
  options: readonly string[],
): 'workarounds' | 'compensations' | undefined {
  if (options.length > 0 && options.every((option) => option === TOLD_LATE)) return undefined;
  const of = flag(invocation, 'of');
  if (of === 'workarounds' || of === 'compensations') return of;
  if (of !== undefined || options.length === 0) throw misuse('kind-missing', { typed: of ?? '' });
  return options.some((option) => Object.hasOwn(plan.playbook.compensations ?? {}, option))
    ? 'compensations'
    : 'workarounds';
}
