import type { Clock } from '../../../core/report/report.ts';
import { deadlineName } from '../../deadlines.ts';
import { sentence } from '../../layout/list.ts';
import { plainLine } from '../../layout/plain-line.ts';
import type { Mark, Row, Section } from '../page.ts';
import type { Reading } from '../reading.ts';
import { clock, offBy, person, span } from '../reading.ts';

/** What the playbook asks for by a time. */
export function clocksSection(reading: Reading): Section {
  const rows = reading.report.clocks.filter(({ kind }) => kind === 'rule').map((one) => clockRow(reading, one));
  return { id: 'clocks', title: 'Clocks', none: 'The playbook sets no clock.', rows };
}

/** What the public was told to expect, and whether it came. */
export function promisesSection(reading: Reading): Section {
  const rows = reading.report.clocks
    .filter(({ kind, due_at }) => kind === 'promise' && due_at !== null)
    .map((one) => clockRow(reading, one));
  return { id: 'promises', title: 'Promises', none: 'Nothing was promised in public.', rows };
}

const MARKS: Readonly<Record<Clock['state'], Mark>> = {
  met: 'good',
  late: 'bad',
  missed: 'bad',
  pending: 'soft',
  ended: 'soft',
};

function clockRow(reading: Reading, one: Clock): Row {
  const { due_at, due_seq, met_seq, end_seq, state, fate, moved_from } = one;
  const before = moved_from.map((moved) => clock(reading, moved.due_at));
  const moved = before.length === 0 ? '' : ` (before: ${before.join(', ')})`;
  const due = due_at === null ? 'its clock never started' : `due ${clock(reading, due_at)}${moved}`;
  const seqs = [...moved_from.map(({ seq }) => seq), due_seq, met_seq, end_seq, fate?.seq].flatMap((seq) => seq ?? []);
  const name = sentence(plainLine(deadlineName(reading.plan, one.id)));
  return {
    lead: turnOf(name, one.id),
    text: `${due}: ${stateText(reading, one)}`,
    mark: fate?.fate === 'handed-over' ? 'soft' : MARKS[state],
    seqs,
  };
}

/** Past turns are told apart by their number. */
function turnOf(name: string, id: string): string {
  const turn = /#\d+$/.exec(id);
  return turn ? `${name} ${turn[0].replace('#', 'no. ')}` : name;
}

function stateText(reading: Reading, { state, minutes, met_at, fate }: Clock): string {
  if (fate?.fate === 'handed-over')
    return `handed over to ${person(reading, fate.to)}, by ${clock(reading, fate.due_at)}`;
  if (fate) return `left, because: ${plainLine(fate.because)}`;
  const by = minutes === null ? '' : `, ${offBy(minutes)}`;
  if (state === 'met') return `met at ${clock(reading, met_at ?? '')}${by}`;
  if (state === 'late') return `LATE, done at ${clock(reading, met_at ?? '')}${by}`;
  if (state === 'missed') return `MISSED${minutes === null ? '' : `, ${span(minutes)} overdue`}`;
  return state === 'ended' ? 'no longer asked for' : 'still to come';
}
