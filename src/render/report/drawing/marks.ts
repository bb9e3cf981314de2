import { deadlineName } from '../../deadlines.ts';
import { plainLine } from '../../layout/plain-line.ts';
import type { Reading } from '../reading.ts';
import { clock, person } from '../reading.ts';

/** The rows of the drawing, from above. */
export const LANES = ['incident', 'deadlines', 'public', 'staff', 'approvals', 'emergency'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  incident: 'Incident',
  deadlines: 'Due',
  public: 'Public words',
  staff: 'Inside',
  approvals: 'Approvals',
  emergency: 'EMERGENCY',
};

/** One thing in the drawing. `seq`: the entry that it leads to; `shape` and words say what colour says. */
export type DrawnMark = {
  readonly lane: Lane;
  readonly minute: number;
  readonly label: string;
  readonly shape: 'dot' | 'square' | 'diamond' | 'flag' | 'cross';
  readonly tone: 'ink' | 'good' | 'bad' | 'public' | 'soft';
  readonly seq: number;
};

/** Everything that is drawn, in the order of time. What is due after the end is not drawn, and told beside it. */
export function drawnMarks(reading: Reading): {
  readonly marks: readonly DrawnMark[];
  readonly later: readonly string[];
} {
  const { report } = reading;
  const end = Math.max(...report.timeline.map(({ minute }) => minute), ...report.heard.map(({ minute }) => minute), 0);
  const due = deadlineMarks(reading);
  const marks = [
    ...turns(reading),
    ...due.filter(({ minute }) => minute <= end),
    ...words(reading),
    ...approvals(reading),
    ...emergencies(reading),
  ];
  return {
    marks: marks.toSorted((a, b) => a.minute - b.minute || a.seq - b.seq),
    later: due.filter(({ minute }) => minute > end).map(({ label }) => label),
  };
}

function turns({ report }: Reading): readonly DrawnMark[] {
  const { began } = report;
  const label = began.known ? 'began' : 'noticed';
  const beginning: DrawnMark = { lane: 'incident', minute: 0, label, shape: 'square', tone: 'ink', seq: began.seq };
  const later = report.timeline.flatMap(({ types, minute, seq }): readonly DrawnMark[] => {
    const [type = ''] = types;
    if (!type.startsWith('incident.')) return [];
    const label = type.replace('incident.', '').replaceAll('-', ' ');
    return [{ lane: 'incident', minute, label, shape: 'square', tone: 'ink', seq }];
  });
  return [beginning, ...later];
}

function deadlineMarks(reading: Reading): readonly DrawnMark[] {
  return reading.report.clocks.flatMap(({ id, due_at, state, due_seq, minutes }): readonly DrawnMark[] => {
    if (due_at === null || state === 'ended') return [];
    const minute = minuteAt(reading, due_at);
    const isBad = state === 'late' || state === 'missed';
    const late = isBad && minutes !== null ? ` by ${minutes} min` : '';
    const words =
      state === 'pending' ? `due ${clock(reading, due_at)}` : `${isBad ? state.toUpperCase() : state}${late}`;
    return [
      {
        lane: 'deadlines',
        minute,
        label: `${plainLine(deadlineName(reading.plan, id))}: ${words}`,
        shape: isBad ? 'cross' : 'flag',
        tone: isBad ? 'bad' : state === 'met' ? 'good' : 'soft',
        seq: due_seq ?? 1,
      },
    ];
  });
}

function words({ report }: Reading): readonly DrawnMark[] {
  return report.heard.map((one) => ({
    lane: one.public ? 'public' : 'staff',
    minute: one.minute,
    label: `${one.statement} (${one.languages.join(', ')})`,
    shape: 'dot',
    tone: one.public ? 'public' : 'soft',
    seq: one.seqs[0] ?? 1,
  }));
}

function approvals(reading: Reading): readonly DrawnMark[] {
  return reading.report.approvals.map(({ minute, statement, role, person: id, seq }) => ({
    lane: 'approvals',
    minute,
    label: `${statement}: ${person(reading, id)}, ${role}`,
    shape: 'diamond',
    tone: 'good',
    seq,
  }));
}

function emergencies({ report }: Reading): readonly DrawnMark[] {
  return report.emergencies.map(({ minute, statements, seq }) => ({
    lane: 'emergency',
    minute,
    label: `${statements.join(', ')} without approvals`,
    shape: 'cross',
    tone: 'bad',
    seq,
  }));
}

function minuteAt({ report }: Reading, at: string): number {
  return Math.floor((Date.parse(at) - Date.parse(report.began.at)) / 60_000);
}
