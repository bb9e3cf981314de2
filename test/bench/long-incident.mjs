import { growJournal } from './grow-journal.mjs';
import { openIncident } from './open-incident.mjs';
import { firsthour } from './run-process.mjs';

/** An incident of 1,000 entries in which staff and customers were told on three channels in three languages. */
export function openLongIncident(folder, receiver) {
  const incident = openIncident(folder, receiver);
  firsthour(['publish', 'staff-brief', 'holding', '--yes'], incident.setting);
  growJournal(incident.journal, 1_000);
  return incident;
}
