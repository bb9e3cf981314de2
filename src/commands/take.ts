import { takeCommand } from '../core/incident/decide/take-command.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { deskOf, write } from './shared/write.ts';

/** `take [FROM]`: takes command of the incident over; with FROM (a bundle, or a folder that was copied) on this machine. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const [from] = invocation.words;
  if (from !== undefined) {
    const { takeFrom } = await import('./take/take-from.ts');
    return takeFrom(invocation, world, from);
  }
  const desk = await deskOf(invocation, world);
  const taking = {
    because: flag(invocation, 'because'),
    from: desk.session.incident().commander,
    copy: given(invocation, 'withoutHandingOver') ? ('copied' as const) : undefined,
  };
  return report(invocation, world, desk, await write(desk, (asked) => takeCommand(asked, taking)));
}
