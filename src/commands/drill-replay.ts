import { besides } from '../core/drill/replay/beside.ts';
import { ASSUMED, deriveScenario } from '../core/drill/replay/derive.ts';
import { toldInJournal } from '../core/drill/replay/told-in-journal.ts';
import { fold } from '../core/incident/fold.ts';
import type { World } from '../ports.ts';
import { replayDocument, replayPage } from '../render/drill/replay-page.ts';
import { findingsText } from '../render/findings.ts';
import { createPaint } from '../render/paint.ts';
import { type Chosen, chosenScenario } from './drill/chosen.ts';
import { drilled, type Rehearsable } from './drill/drilled.ts';
import { type Past, pastOf } from './drill/past.ts';
import { FIRST_SEED, rehearsable } from './drill/workspace.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { findPlan } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

/**
 * `drill replay PAST [SCENARIO]`: would this playbook have been faster? Plays a scenario beside what happened. Nothing is kept:
 * it is no drill.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const typed = oneWord(invocation.words, 'drill replay', 'incident, or history');
  const [, scenarioTyped] = invocation.words;
  const workspace = await rehearsable(world);
  const past = await pastOf(world, typed);
  const { colour, columns } = world.screen;
  const look = { paint: createPaint(colour), columns };
  if ('findings' in past) {
    world.screen.err(findingsText(past.findings, () => past.text, look.paint));
    return EXIT.wrong;
  }
  const chosen =
    scenarioTyped === undefined
      ? derived(past, workspace)
      : await chosenScenario(scenarioTyped, workspace.planned, world);
  const { scenario } = chosen;
  if (!scenario) {
    world.screen.err(findingsText(chosen.findings, () => chosen.text, look.paint));
    return EXIT.wrong;
  }
  const played = await drilled(world, workspace, { ...chosen, scenario }, FIRST_SEED);
  if (played === null) return EXIT.interrupted;
  const shown = {
    past: past.name,
    playbook: chosen.playbook,
    scenario: chosen.name,
    audiences: besides(past.told, toldInJournal(fold(played.rehearsal.played.entries))),
    history: past.history,
    assumed: scenarioTyped === undefined ? ASSUMED : null,
  };
  if (invocation.json) print(world, replayDocument(shown));
  else world.screen.out(replayPage(look, shown));
  return EXIT.done;
}

/** What a journal knew, as a scenario of its playbook as it is today. */
function derived({ name, entries }: Past, { planned }: Rehearsable): Chosen {
  if (!entries) throw misuse('replay-scenario', { past: name });
  const playbook = fold(entries).playbook.id;
  const { plan } = findPlan(planned.plans, playbook);
  const scenario = deriveScenario(plan, entries);
  const about = { name: 'what was known then', slug: 'replay', playbook };
  return { ...about, text: JSON.stringify(scenario), scenario, findings: [] };
}
