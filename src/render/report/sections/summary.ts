import type { FirstWord } from '../../../core/report/report.ts';
import { audienceName, personName, teamText } from '../../names.ts';
import { dayText } from '../../times.ts';
import type { Row } from '../page.ts';
import type { Reading } from '../reading.ts';
import { clock, lead, person } from '../reading.ts';

/** Long before any incident: a day is shown with its year. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** What a reader wants to know first. */
export function summaryRows(reading: Reading): readonly Row[] {
  const { plan, report } = reading;
  const { playbook, began } = report;
  const opened = [report.timeline[0]?.seq ?? 1];
  const day = dayText(report.timezone, began.at, LONG_AGO);
  return [
    row(
      'Incident',
      [report.id, report.state.replace('-', ' '), ...((report.severity ?? '') ? [report.severity ?? ''] : [])].join(
        ' · ',
      ),
      opened,
    ),
    row('Organisation', `${report.organisation}; times in ${report.timezone}`, opened),
    row('Playbook', `${teamText(plan.playbook.title)} (${playbook.id} ${playbook.version})`, opened),
    row(
      'Began',
      `${clock(reading, began.at)} on ${day}${began.known ? '' : ' (not known: when it was noticed stands in)'}`,
      [began.seq],
    ),
    row(
      'Opened',
      `${clock(reading, report.opened_at)}, by ${personName(plan, reading.entries[0]?.by.id ?? '')}`,
      opened,
    ),
    ...turns(reading),
    row('In command', person(reading, report.commander), lastOf(reading, ['incident.opened', 'command.'])),
    ...firstPublic(reading),
  ];
}

function turns(reading: Reading): readonly Row[] {
  const { report } = reading;
  const works =
    report.restored_at === null
      ? []
      : [row('Works again', since(reading, report.restored_at), lastFact(reading, 'restored_at'))];
  const over =
    report.ended_at === null
      ? []
      : [row('Over', since(reading, report.ended_at), lastOf(reading, ['incident.closed', 'incident.stood-down']))];
  return [...works, ...over];
}

function since(reading: Reading, at: string): string {
  const minute = Math.trunc((Date.parse(at) - Date.parse(reading.report.began.at)) / 60_000);
  return lead(reading, { at, minute });
}

function firstPublic(reading: Reading): readonly Row[] {
  const { plan, report } = reading;
  const isPublic = ({ seq }: FirstWord) => report.heard.some((one) => one.public && one.seqs.includes(seq));
  const word = report.first_words.find(isPublic);
  if (!word) return [row('First public word', 'none', [report.timeline.at(-1)?.seq ?? 1])];
  return [
    row(
      'First public word',
      `minute ${word.minute}, to ${audienceName(plan, word.audience)}, on ${word.channel} in ${word.language}`,
      [word.seq],
    ),
  ];
}

function lastFact({ report }: Reading, name: string): readonly number[] {
  const found = report.facts.findLast(({ fact, changed }) => fact === name && changed);
  return found ? [found.seq] : [];
}

/** The last entry of one of these kinds. */
function lastOf({ report }: Reading, kinds: readonly string[]): readonly number[] {
  const found = report.timeline.findLast(({ types }) =>
    types.some((type) => kinds.some((kind) => type.startsWith(kind))),
  );
  return found ? [found.seq] : [];
}

function row(title: string, text: string, seqs: readonly number[]): Row {
  return { lead: title, text, seqs };
}
