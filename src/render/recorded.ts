import { latestDraft, missingApprovals } from '../core/incident/approvals.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { entryWords } from './entries/entry-words.ts';
import { counted, listed, sentence } from './layout/list.ts';
import { plainLine } from './layout/plain-line.ts';

/** What a command that writes answers: `Recorded: card payments, cash machines since 13:05.` */
export function recordedLine(plan: Plan, incident: Incident, entries: readonly Entry[]): string {
  const [first] = entries;
  if (!first) return 'Nothing changed.';
  const words = plainLine(entries.map((entry) => entryWords(plan, entry)).join('; '));
  const line =
    first.type === 'incident.opened' || first.type === 'incident.armed' ? sentence(words) : `Recorded: ${words}`;
  return [
    line.replace(/[.!?]?$/, (end) => end || '.'),
    ...entries.flatMap((entry) => nextWords(plan, incident, entry)),
  ].join(' ');
}

/** What the person who wrote an entry has to know beside it. */
function nextWords(plan: Plan, incident: Incident, entry: Entry): readonly string[] {
  if (entry.type === 'fact.set') {
    const waiting = Object.keys(entry.data.facts).filter((fact) => isUnconfirmed(plan, incident, fact));
    const roles = waiting.map((fact) => `${fact} (${plan.playbook.facts?.[fact]?.confirm})`);
    return waiting.length === 0 ? [] : [`Not said before it is confirmed: ${listed(roles)}.`];
  }
  if (entry.type === 'statement.approved') {
    const latest = latestDraft(incident, entry.data.statement);
    const missing = latest ? missingApprovals(latest) : [];
    return [missing.length === 0 ? 'Every approval is there.' : `Still missing: ${listed(missing)}.`];
  }
  if (entry.type === 'dependency.lost') {
    const open = Object.values(incident.deliveries).filter(({ state }) => state === 'pending').length;
    return open === 0
      ? []
      : [`${counted(open, 'delivery is', 'deliveries are')} still open: those that need it are skipped.`];
  }
  return [];
}

function isUnconfirmed(plan: Plan, incident: Incident, fact: string): boolean {
  const state = incident.facts[fact];
  return (
    plan.playbook.facts?.[fact]?.confirm !== undefined &&
    state !== undefined &&
    state.value !== null &&
    !state.confirmed
  );
}
