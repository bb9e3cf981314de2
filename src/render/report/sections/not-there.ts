import type { DeliveryReason } from '../../../core/channel/delivery.ts';
import type { NotThere } from '../../../core/report/report.ts';
import { plainLine } from '../../layout/plain-line.ts';
import { reasonWords } from '../../reasons.ts';
import type { Mark, Row, Section } from '../page.ts';
import type { Reading } from '../reading.ts';

const STATES: Readonly<Record<NotThere['state'], string>> = {
  unknown: 'may be out, nobody knows',
  failed: 'failed',
  skipped: 'skipped',
  pending: 'not sent yet',
};
const ORDER: readonly NotThere['state'][] = ['unknown', 'failed', 'pending', 'skipped'];
const MARKS: Readonly<Record<NotThere['state'], Mark>> = {
  unknown: 'bad',
  failed: 'bad',
  pending: 'soft',
  skipped: 'soft',
};

/** What nobody got: owed, unknown, failed, skipped, and why. */
export function notThereSection(reading: Reading): Section {
  const { owed, not_there } = reading.report;
  const rows: readonly Row[] = [
    ...owed.map(({ channel, language, statement, seq }) => ({
      lead: 'owed',
      text: `${channel}/${language} never got ${statement}, the newest word there`,
      mark: 'bad' as const,
      seqs: [seq],
    })),
    ...ORDER.flatMap((state) => not_there.filter((one) => one.state === state)).map((one) => rowOf(reading, one)),
  ];
  return { id: 'not-there', title: 'What did not arrive', none: 'Everything arrived, and nothing is owed.', rows };
}

function rowOf({ plan, report }: Reading, { id, channel, state, reason, words, lost, seq }: NotThere): Row {
  const why = reason === null ? '' : `, ${reasonWords(plan, reason as DeliveryReason, channel, lost)}`;
  const said = words ? `: “${plainLine(words)}”` : '';
  const lead = state === 'pending' && !report.so_far ? 'never sent' : STATES[state];
  return { lead, text: `${id}${why}${said}`, mark: MARKS[state], seqs: [seq] };
}
