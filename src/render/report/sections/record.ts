import { counted } from '../../layout/list.ts';
import type { Section } from '../page.ts';
import type { Reading } from '../reading.ts';

/** What stands behind the report, and how to check it. */
export function recordSection({ report }: Reading): Section {
  const { journal, notes, id } = report;
  const last = report.timeline.at(-1)?.seqs.at(-1) ?? 0;
  const check =
    report.incomplete.damaged_at_line === null
      ? `firsthour verify ${id} must name the same last entry, and say: Sound.`
      : `firsthour verify ${id} says where it is damaged.`;
  const rows = [
    {
      lead: 'Journal',
      text: `${counted(journal.entries, 'entry', 'entries')}; the last one is ${journal.head}`,
      seqs: [last],
    },
    { lead: 'To check', text: check, seqs: [last] },
    {
      lead: 'Incident',
      text: `${report.uid}; playbook ${report.playbook.digest}`,
      seqs: [report.timeline[0]?.seq ?? 1],
    },
    ...notes.privileged.map((seq) => ({
      lead: 'Privileged',
      text: 'there is a privileged note; its text is not here',
      seqs: [seq],
    })),
  ];
  return { id: 'record', title: 'The record behind this', none: '', rows };
}
