import type { Listener } from '../core/incident/lines.ts';
import { LISTENERS } from '../core/incident/lines.ts';
import { sayableOf } from '../core/incident/sayable.ts';
import { numbersHere } from '../flows/numbers.ts';
import type { World } from '../ports.ts';
import { linesPage } from '../render/lines-page.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import { sessionFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { warn } from './shared/warn.ts';

/** `lines [--to press|callers|branches] [--language L]`: what may be said now, which is what is public now. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const to = listenerOf(flag(invocation, 'to'));
  const session = await sessionFor(invocation, world);
  const { plan } = session;
  const incident = session.incident();
  const { languages } = plan.workspace;
  const language = flag(invocation, 'language') ?? languages[0] ?? 'en';
  if (!languages.includes(language)) throw misuse('language-unknown', { language, languages });
  const now = world.now();
  const sayable = sayableOf(plan, incident, { to, language, now }, await numbersHere(world, plan.workspace));
  const { colour, columns } = world.screen;
  if (invocation.json) print(world, sayable);
  else {
    warn(world, session);
    world.screen.out(linesPage(plan, sayable, { language, now }, createPaint(colour), columns));
  }
  return EXIT.done;
}

function listenerOf(typed: string | undefined): Listener | null {
  if (typed === undefined) return null;
  const found = LISTENERS.find((listener) => listener === typed);
  if (!found) throw misuse('to-unknown', { to: typed, of: LISTENERS });
  return found;
}
