import type { AlarmRaised } from '../../core/incident/alarm-raised.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { EntryData } from '../../core/incident/entry-data.ts';
import type { Release } from '../../core/incident/release-data.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { howGiven } from '../approvals.ts';
import { deadlineName } from '../deadlines.ts';
import { counted, listed } from '../layout/list.ts';
import { personName } from '../names.ts';
import { clockText, dayText } from '../times.ts';

/** What an entry about a statement says; null for another. */
export function statementWords(plan: Plan, entry: Entry): string | null {
  switch (entry.type) {
    case 'statement.drafted':
      return draftedWords(entry.data);
    case 'statement.kept':
      return `${named(entry.data)} is still true, because: ${entry.data.because}`;
    case 'statement.approved':
      return approvedWords(plan, entry.data);
    case 'statement.rejected':
      return `${named(entry.data)} rejected, because: ${entry.data.because}`;
    case 'statement.published':
      return publishedWords(plan, entry.data, entry.at);
    case 'statement.retracted':
      return retractedWords(entry.data);
    default:
      return null;
  }
}

function retractedWords(data: EntryData['statement.retracted']): string {
  const { deliveries, because, emergency } = data;
  const byHand = deliveries.filter(({ by_hand }) => by_hand).length;
  return [
    `${emergency ? 'EMERGENCY, by nobody who approves: ' : ''}${named(data)} taken back`,
    `${counted(deliveries.length, 'place')}${byHand === 0 ? '' : `, ${byHand} by hand`}`,
    `because: ${because}`,
  ].join('; ');
}

function draftedWords({ statement, revision, needs, missing, owed, edited }: EntryData['statement.drafted']): string {
  return [
    `${statement} ${revision} written`,
    needs.length === 0 ? 'approved with the playbook' : `needs ${listed(needs)}`,
    ...(edited.length === 0 ? [] : [`by hand: ${listed(edited)}`]),
    ...(missing.length === 0 ? [] : [`lacks ${listed(missing)}`]),
    ...(owed.length === 0 ? [] : [`no text in ${listed(owed)}`]),
  ].join('; ');
}

function approvedWords(plan: Plan, data: EntryData['statement.approved']): string {
  const { person, role, code = null } = data;
  return `${named(data)} approved by ${personName(plan, person)} as ${role}${howGiven(plan, { ...data, code })}`;
}

function publishedWords(plan: Plan, data: EntryData['statement.published'], at: string): string {
  const { statements, deliveries, next_update_by, affirmed, because, emergency, review_expired, alarm } = data;
  if (alarm) return alarmWords(plan, alarm, deliveries, at);
  const tried = deliveries.filter(({ skip }) => skip === undefined).length;
  const skipped = deliveries.length - tried;
  return [
    `${emergency ? 'EMERGENCY RELEASE, without the approvals: ' : ''}${listed(statements.map(named))} published`,
    `${counted(tried, 'delivery', 'deliveries')}${skipped === 0 ? '' : `, ${skipped} skipped`}`,
    ...(next_update_by === null
      ? []
      : [`next update promised by ${clockText(plan.workspace.timezone, next_update_by, at)}`]),
    ...(affirmed.length === 0 ? [] : [`checked: ${listed(affirmed)}`]),
    ...(review_expired === undefined
      ? []
      : [
          `the playbook was to be read again by ${dayText(plan.workspace.timezone, `${review_expired}T12:00:00Z`, at)}`,
        ]),
    ...(because === undefined ? [] : [`because: ${because}`]),
  ].join('; ');
}

/** Staff were told, and nothing was said to anybody else. */
function alarmWords(
  plan: Plan,
  { deadline, due_at, minutes }: AlarmRaised,
  deliveries: Release['deliveries'],
  at: string,
): string {
  const channels = listed(
    deliveries.map(({ channel, skip }) => (skip === undefined ? channel : `${channel} (skipped)`)),
  );
  const due = clockText(plan.workspace.timezone, due_at, at);
  const how = minutes === 0 ? `missed, was due at ${due}` : `${minutes} minutes before ${due}`;
  return `alarm to staff on ${channels}: ${deadlineName(plan, { id: deadline })}, ${how}`;
}

function named({ statement, revision }: { readonly statement: string; readonly revision: number }): string {
  return `${statement} ${revision}`;
}
