import type { Entry } from '../../../core/incident/entry.ts';
import type { FactValue } from '../../../core/incident/entry-data.ts';
import type { FactRow, Report } from '../../../core/report/report.ts';
import { entryWords } from '../../entries/entry-words.ts';
import { factLabel, factText } from '../../facts.ts';
import { counted } from '../../layout/list.ts';
import { plainLine } from '../../layout/plain-line.ts';
import type { Row, Section } from '../page.ts';
import type { Reading } from '../reading.ts';
import { lead, person } from '../reading.ts';

/** What was known, and how that changed. */
export function factsSection(reading: Reading): Section {
  const rows = reading.report.facts.map((one) => factRow(reading, one));
  return { id: 'facts', title: 'Facts as they changed', none: 'No fact was recorded.', rows };
}

function factRow(reading: Reading, one: FactRow): Row {
  const { plan, report } = reading;
  const text = (value: unknown) => plainLine(factText(plan, one.fact, value as FactValue | null, report.began.at));
  const first = report.facts.find(({ fact }) => fact === one.fact) === one;
  const change = first ? text(one.to) : one.changed ? `${text(one.from)} → ${text(one.to)}` : text(one.to);
  const who =
    one.confirmed_by === null ? `by ${person(reading, one.by)}` : `confirmed by ${person(reading, one.confirmed_by)}`;
  const seqs = one.changed && one.from_seq !== null ? [one.from_seq, one.seq] : [one.seq];
  return { lead: lead(reading, one), text: `${factLabel(one.fact)}: ${change}, ${who}`, seqs };
}

/** What was decided, and why. */
export function decisionsSection(reading: Reading): Section {
  const rows = reading.report.decisions.map((one) => {
    const entry = entryOf(reading, one.seq);
    return { lead: lead(reading, one), text: wordsOf(reading, entry), seqs: [one.seq] };
  });
  return { id: 'decisions', title: 'Decisions', none: 'No decision needed a reason.', rows };
}

/** Every entry, in order; deliveries that follow each other are told together. */
export function timelineSection(reading: Reading): Section {
  const rows = reading.report.timeline.map((one) => timelineRow(reading, one));
  return { id: 'timeline', title: 'Timeline', none: 'The journal is empty.', rows };
}

function timelineRow(reading: Reading, one: Report['timeline'][number]): Row {
  const { at, seqs, by, happened_at } = one;
  const earlier =
    happened_at === null
      ? ''
      : `, happened ${lead(reading, { at: happened_at, minute: minuteOf(reading, happened_at) })}`;
  const told = one.via === 'room' ? ', told in the room' : one.via === 'phone' ? ', told by phone' : '';
  const who = by.kind === 'system' ? 'the program' : person(reading, by.id);
  const whom = one.for === null ? '' : ` for ${person(reading, one.for)}${told}`;
  const entries = seqs.map((seq) => entryOf(reading, seq));
  const [only] = entries;
  if (seqs.length === 1 && only)
    return { lead: lead(reading, one), text: `${wordsOf(reading, only)} · ${who}${whom}${earlier}`, seqs };
  const tries = entries.flatMap((entry) => (entry?.type === 'delivery.attempted' ? [entry.seq] : []));
  const under: readonly Row[] = [
    ...(tries.length === 0 ? [] : [{ lead: '', text: counted(tries.length, 'try', 'tries'), seqs: tries }]),
    ...entries.flatMap((entry): readonly Row[] =>
      entry && !tries.includes(entry.seq) ? [{ lead: '', text: wordsOf(reading, entry), seqs: [entry.seq] }] : [],
    ),
  ];
  return { lead: lead(reading, { at, minute: one.minute }), text: `Deliveries · ${who}`, seqs, under };
}

function minuteOf({ report }: Reading, at: string): number {
  return Math.trunc((Date.parse(at) - Date.parse(report.began.at)) / 60_000) || 0;
}

function entryOf({ entries }: Reading, seq: number): Entry | undefined {
  return entries.find((entry) => entry.seq === seq);
}

function wordsOf({ plan }: Reading, entry: Entry | undefined): string {
  return entry ? plainLine(entryWords(plan, entry)) : '';
}
