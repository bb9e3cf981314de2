import type { DrillScore } from '../drill/kept/drill-score.ts';
import { startedAt, timeOf } from '../incident/anchors.ts';
import type { Entry } from '../incident/entry.ts';
import { owedOf } from '../incident/owed.ts';
import { severityOf } from '../incident/status.ts';
import type { Plan } from '../playbook/plan.ts';
import { clocksOf } from './clocks.ts';
import { approvalsOf, clearedOf, emergenciesOf } from './consent.ts';
import { debriefOf } from './debrief.ts';
import { decisionsOf, factsChanged } from './facts-changed.ts';
import { lessonsOf } from './lessons.ts';
import type { Report } from './report.ts';
import { notThere, textsOf } from './texts.ts';
import { timelineOf } from './timeline.ts';
import type { Told } from './told.ts';
import { isOver, tell } from './told.ts';
import { firstWords, heardRows } from './words-heard.ts';

/**
 * What happened, made from the journal and the plan alone; of a drill also from the score that was kept of it. `damage`: the
 * line after which the journal cannot be read.
 */
export function reportOf(
  plan: Plan,
  entries: readonly Entry[],
  now: string,
  damage: { readonly line: number } | null = null,
  score: DrillScore | null = null,
): Report {
  const told = tell(plan, entries, now);
  const { incident, judged } = told;
  const soFar = {
    clocks: clocksOf(told),
    approvals: approvalsOf(told),
    emergencies: emergenciesOf(told),
    not_there: notThere(told),
  };
  return {
    format: 'firsthour/report@1',
    id: incident.id,
    uid: incident.uid,
    mode: incident.mode,
    state: incident.state,
    severity: severityOf(plan, incident),
    playbook: incident.playbook,
    organisation: plan.workspace.organisation,
    timezone: plan.workspace.timezone,
    commander: incident.commander,
    debrief: debriefOf(told, score, soFar),
    now,
    so_far: !isOver(incident),
    began: beganOf(told),
    opened_at: incident.opened_at,
    restored_at: timeOf(incident, 'restored_at'),
    ended_at: incident.closed_at,
    incomplete: { damaged_at_line: damage?.line ?? null, unknown: incident.unknown },
    timeline: timelineOf(told),
    first_words: firstWords(told),
    heard: heardRows(told),
    texts: textsOf(told),
    cleared: clearedOf(told),
    ...soFar,
    owed: owedOf(plan, judged.incident).map((owed) => ({ ...owed, seq: lastReleaseOf(told, owed.statement) })),
    facts: factsChanged(told),
    decisions: decisionsOf(told),
    notes: notesOf(told),
    lessons: lessonsOf(told, soFar),
    journal: { entries: incident.seq, head: incident.head },
  };
}

/** When it began, as it is known at last, and the entry that says so. */
function beganOf({ steps, incident }: Told): Report['began'] {
  const at = startedAt(incident);
  const known = timeOf(incident, 'started_at') !== null;
  const seq = steps.find(({ after }) => startedAt(after) === at)?.entry.seq ?? 1;
  return { at, known, seq };
}

function lastReleaseOf({ incident }: Told, statement: string): number {
  return (
    incident.releases.findLast(({ statements }) => statements.some((one) => one.statement === statement))?.seq ?? 0
  );
}

function notesOf({ steps }: Told): Report['notes'] {
  const notes = steps.map(({ entry }) => entry).filter(({ type }) => type === 'note.added');
  const privileged = notes.filter(({ data }) => 'sha256' in data).map(({ seq }) => seq);
  return { count: notes.length, privileged };
}
