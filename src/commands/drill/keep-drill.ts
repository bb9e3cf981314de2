import type { DrillRecord } from '../../core/drill/history/record.ts';
import { scoreFile } from '../../core/drill/kept/drill-score.ts';
import { linesBehind } from '../../core/drill/kept/look-at.ts';
import { writeLine } from '../../core/drill/log-lines.ts';
import { Failure } from '../../core/failure.ts';
import { isForCustomers } from '../../core/incident/audience.ts';
import type { SourceFile, World } from '../../ports.ts';
import type { Drilled } from './drilled.ts';

/**
 * Keeps a drill among the others, where the same one may be already, with its score, and puts it at the end of the history.
 * `files` are those of the workspace: which of their lines stand behind what went wrong is looked up as they are today.
 */
export async function keepDrill(world: World, drill: Drilled, files: readonly SourceFile[]): Promise<void> {
  const { packed } = drill.rehearsal;
  if ((await world.incidents.keep(packed)) === 'other') throw otherThan(packed.id);
  await keepScore(world, drill, files);
}

/** Puts the score of a drill beside its journal, and a line at the end of the history. */
export async function keepScore(world: World, drill: Drilled, files: readonly SourceFile[]): Promise<void> {
  await world.incidents.keepScore(drill.incident, scoreOf(drill, files));
  await world.drillLogs.append('history', writeLine(recordOf(drill, world.now())));
}

function scoreOf({ name, scenario, script, rehearsal, score }: Drilled, files: readonly SourceFile[]): string {
  const { plan, begins, ends, entries } = rehearsal.played;
  return scoreFile({
    scenario: name,
    title: scenario.title,
    seed: script.seed,
    begins,
    ends,
    head: entries.at(-1)?.hash ?? '',
    ...score,
    look_at: linesBehind(plan, score.checks, files),
  });
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
