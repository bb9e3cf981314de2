import type { ApprovalRow, EmergencyRow } from '../../../core/report/report.ts';
import { counted, listed } from '../../layout/list.ts';
import { plainLine } from '../../layout/plain-line.ts';
import type { Row, Section } from '../page.ts';
import type { Reading } from '../reading.ts';
import { lead, person } from '../reading.ts';

/** Who said yes to what, how it came, and what went out without. */
export function approvalsSection(reading: Reading): Section {
  const { approvals, cleared, emergencies } = reading.report;
  const rows = [
    ...cleared.map((one) => ({
      at: one.seq,
      row: {
        lead: lead(reading, one),
        text: `${one.statement} ${one.revision}: approved with the playbook`,
        seqs: [one.drafted_seq, one.seq],
      },
    })),
    ...approvals.map((one) => ({ at: one.seq, row: approvalRow(reading, one) })),
    ...emergencies.map((one) => ({ at: one.seq, row: emergencyRow(reading, one) })),
  ].sort((a, b) => a.at - b.at);
  return {
    id: 'approvals',
    title: 'Approvals',
    none: 'Nothing was approved, and nothing released.',
    rows: rows.map(({ row }) => row),
  };
}

function approvalRow(reading: Reading, one: ApprovalRow): Row {
  const { statement, revision, role, waited, signed, via, entered_by } = one;
  const told = via === 'room' ? 'in the room' : 'by phone';
  const how = signed ? 'by their own act' : `told ${told}, entered by ${person(reading, entered_by ?? '')}`;
  const after = waited === null ? '' : `, ${counted(waited, 'minute')} after it was written`;
  return {
    lead: lead(reading, one),
    text: `${statement} ${revision}: ${person(reading, one.person)} as ${role}, ${how}${after}`,
    mark: 'good',
    seqs: [one.drafted_seq ?? one.seq, one.seq],
  };
}

function emergencyRow(reading: Reading, one: EmergencyRow): Row {
  const missing = one.lacking.length === 0 ? 'in no role to publish it' : `without the yes of ${listed(one.lacking)}`;
  return {
    lead: lead(reading, one),
    text: `EMERGENCY RELEASE of ${listed(one.statements)} by ${person(reading, one.by)}, ${missing}, because: ${plainLine(one.because)}`,
    mark: 'bad',
    seqs: [one.seq],
  };
}
