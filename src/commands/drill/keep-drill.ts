import type { DrillRecord } from '../../core/drill/history/record.ts';
import { writeLine } from '../../core/drill/log-lines.ts';
import { Failure } from '../../core/failure.ts';
import { isForCustomers } from '../../core/incident/audience.ts';
import type { World } from '../../ports.ts';
import type { Drilled } from './drilled.ts';

/** Keeps a drill among the others, where the same one may be already, and puts it at the end of the history. */
export async function keepDrill(world: World, drill: Drilled): Promise<void> {
  const { packed } = drill.rehearsal;
  if ((await world.incidents.keep(packed)) === 'other') throw otherThan(packed.id);
  await addToHistory(world, drill);
}

/** Puts a drill at the end of the history. */
export async function addToHistory(world: World, drill: Drilled): Promise<void> {
  await world.drillLogs.append('history', writeLine(recordOf(drill, world.now())));
}

function recordOf({ name, script, incident, rehearsal, score }: Drilled, at: string): DrillRecord {
  const { plan } = rehearsal.played;
  return {
    at,
    playbook: plan.playbook.id,
    scenario: name,
    seed: script.seed,
    drill: incident,
    score: score.score,
    mark: score.mark,
    passed: score.passed,
    first_word: score.measures.first_word.filter(({ audience }) => isForCustomers(plan, audience)),
    failed: score.checks.filter(({ passed }) => !passed).map(({ id }) => id),
  };
}

function otherThan(id: string): Failure {
  const hint = `Move drills/${id} away, then run the drill again.`;
  return new Failure('drill-differs', `drills/${id} is there, and its journal is another one than this drill's.`, hint);
}
