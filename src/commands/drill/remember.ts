import type { DrillRecord } from '../../core/drill/history/record.ts';
import { writeLine } from '../../core/drill/log-lines.ts';
import { isForCustomers } from '../../core/incident/audience.ts';
import type { World } from '../../ports.ts';
import type { Drilled } from './drilled.ts';

/** Puts a drill at the end of the history. */
export async function remember(world: World, { name, script, incident, rehearsal, score }: Drilled): Promise<void> {
  const { plan } = rehearsal.played;
  const record: DrillRecord = {
    at: world.now(),
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
  await world.drillLogs.append('history', writeLine(record));
}
