import { latestDraft, missingApprovals } from '../core/incident/approvals.ts';
import { relapseUntold } from '../core/incident/course.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { Incident } from '../core/incident/incident.ts';
import { owedOf } from '../core/incident/owed.ts';
import { watchedUntil } from '../core/incident/watch.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { dependsOn, isLost } from '../core/statement/alive.ts';
import { confirmerOf, isKeptBack } from '../core/statement/facts.ts';
import { lookUp } from '../core/statement/lookup.ts';
import { entryWords } from './entries/entry-words.ts';
import { counted, listed, sentence } from './layout/list.ts';
import { plainLine } from './layout/plain-line.ts';
import { teamText } from './names.ts';
import { updateOf } from './status/course-rows.ts';
import { clockText } from './times.ts';

/** What a command that writes answers: `Recorded: card payments, cash machines since 13:05.` */
export function recordedLine(plan: Plan, incident: Incident, entries: readonly Entry[]): string {
  const [first] = entries;
  if (!first) return 'Nothing changed.';
  const called = first.type === 'dependency.lost' ? entries.filter(isCalledBack).length : 0;
  const told = called === 0 ? entries : entries.filter((entry) => !isCalledBack(entry));
  const words = plainLine(told.map((entry) => entryWords(plan, entry)).join('; '));
  const line =
    first.type === 'incident.opened' || first.type === 'incident.armed' ? sentence(words) : `Recorded: ${words}`;
  return [
    `${incident.mode === 'drill' ? 'EXERCISE. ' : ''}${line.replace(/[.!?]?$/, (end) => end || '.')}`,
    ...(called === 0 ? [] : [`${counted(called, 'delivery', 'deliveries')} not sent, and owed.`]),
    ...entries.flatMap((entry) => nextWords(plan, incident, entry)),
  ].join(' ');
}

/** What the person who wrote an entry has to know beside it. */
function nextWords(plan: Plan, incident: Incident, entry: Entry): readonly string[] {
  if (entry.type === 'fact.set') {
    const waiting = Object.keys(entry.data.facts).filter((fact) => isUnconfirmed(plan, incident, fact));
    const roles = waiting.map(
      (fact) => `${fact}${confirmerOf(plan, fact) === null ? '' : ` (${confirmerOf(plan, fact)})`}`,
    );
    return [
      ...(waiting.length === 0 ? [] : [`Not said before it is confirmed: ${listed(roles)}.`]),
      ...estimateHints(plan, incident, entry),
    ];
  }
  if (entry.type === 'incident.restored') {
    const until = watchedUntil(incident);
    const watch = until === null || Date.parse(until) <= Date.parse(entry.at) ? [] : [until];
    return watch.map((at) => `Watched until ${clockText(plan.workspace.timezone, at, entry.at)}.`);
  }
  if (entry.type === 'incident.reopened') return reopenedHints(plan, incident);
  if (entry.type === 'statement.approved') {
    const latest = latestDraft(incident, entry.data.statement);
    const missing = latest ? missingApprovals(latest) : [];
    return [missing.length === 0 ? 'Every approval is there.' : `Still missing: ${listed(missing)}.`];
  }
  if (entry.type === 'dependency.lost') return newTexts(plan, incident, entry);
  if (entry.type === 'dependency.restored') return [...owedWords(plan, incident), ...newTexts(plan, incident, entry)];
  return [];
}

/** What takes back that it was said to work, where the public has heard that. */
function reopenedHints(plan: Plan, incident: Incident): readonly string[] {
  if (relapseUntold(plan, incident) === null) return [];
  const step = plan.playbook.steps.find(({ after }) => after === 'reopened');
  const statements = step?.publish ?? [updateOf(plan)];
  return [`The public was told that it works. Take that back: firsthour publish ${statements.join(' ')} --yes.`];
}

/** A new estimate after two slips is not said; one that changes what the public was told has to be. */
function estimateHints(plan: Plan, incident: Incident, { data, at }: Entry<'fact.set'>): readonly string[] {
  if (data.facts.eta === undefined) return [];
  const clock = (time: string) => clockText(plan.workspace.timezone, time, at);
  const kept = isKeptBack(plan, incident)
    ? ['Not said, since two estimates have slipped; with --because WHY it is.']
    : [];
  const { estimate } = data;
  if (!estimate) return kept;
  const late = Date.parse(estimate.said) <= Date.parse(at);
  const when = late ? 'now: that time has passed' : `before ${clock(estimate.said)}`;
  return [
    ...kept,
    `The public was told ${clock(estimate.said)}: say it ${when} (firsthour publish ${updateOf(plan)} --yes).`,
  ];
}

function isCalledBack({ type }: Entry): boolean {
  return type === 'delivery.skipped' || type === 'delivery.unknown';
}

/** What channels have not got, and can get now. */
function owedWords(plan: Plan, incident: Incident): readonly string[] {
  const there = owedOf(plan, incident).filter(
    ({ channel }) => !isLost(plan, incident, plan.workspace.channels[channel]?.needs ?? []),
  );
  const statements = [...new Set(there.map(({ statement }) => statement))];
  const places = [...new Set(there.map(({ channel, language }) => `${channel}/${language}`))];
  return places.length === 0
    ? []
    : [`Owed there: ${listed(places)}. Send it with firsthour publish ${statements.join(' ')}.`];
}

/** Where the public is sent from now on, if what was lost or found decides that. */
function newTexts(
  plan: Plan,
  incident: Incident,
  { data, at }: Entry<'dependency.lost' | 'dependency.restored'>,
): readonly string[] {
  const { links = [], contacts = [] } = plan.workspace;
  const needed = [...links, ...contacts].flatMap(({ needs = [] }) => needs);
  if (!dependsOn(plan, needed, data.dependencies)) return [];
  const lookup = lookUp(plan, incident, at);
  const link = lookup.link() ?? 'no address';
  const contact = lookup.contact();
  return [`New texts name ${link} and ${contact === null ? 'no contact' : teamText(contact)}.`];
}

function isUnconfirmed(plan: Plan, incident: Incident, fact: string): boolean {
  const state = incident.facts[fact];
  return confirmerOf(plan, fact) !== undefined && state !== undefined && state.value !== null && !state.confirmed;
}
