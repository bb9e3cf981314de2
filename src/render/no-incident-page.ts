/** What `status` says in a workspace where nothing ever happened. */
export function noIncidentPage(): string {
  return 'No incident is open. Open one with: firsthour start\n';
}
