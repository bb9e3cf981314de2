import type { Entry } from '../../core/incident/entry.ts';
import type { CommandHandedOver, EntryData, FactChanges, TakenCopy } from '../../core/incident/entry-data.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { TOLD_LATE } from '../../core/statement/told-late.ts';
import { deadlineName, handedOverWords } from '../deadlines.ts';
import { factLabel, factText } from '../facts.ts';
import { counted } from '../layout/list.ts';
import { needNames, optionName, personName, taskName, teamText } from '../names.ts';
import { clockText } from '../times.ts';
import { endedWords, estimateWords, reopenedWords } from './course-words.ts';

/** What an entry about the incident itself says; null for another. */
export function recordWords(plan: Plan, entry: Entry): string | null {
  switch (entry.type) {
    case 'incident.opened':
      return openedWords(plan, entry);
    case 'incident.armed':
      return armedWords(plan, entry);
    case 'fact.set':
      return `${setWords(plan, entry)}${because(entry.data.because)}`;
    case 'fact.confirmed':
      return `${factsWords(plan, entry.data.facts, entry.at)}, confirmed${entry.data.role === null ? '' : ` as ${entry.data.role}`}`;
    case 'dependency.lost':
      return `lost: ${needNames(plan, entry.data.dependencies)}`;
    case 'dependency.restored':
      return restoredWords(plan, entry.data);
    case 'incident.classified':
      return 'classified as a major incident';
    case 'incident.restored':
      return endedWords(plan, entry);
    case 'incident.reopened': {
      const { facts, because: why } = entry.data;
      const more = Object.keys(facts).length === 0 ? '' : `; ${factsWords(plan, facts, entry.at)}`;
      return `${reopenedWords(plan, entry)}${more}${because(why)}`;
    }
    case 'incident.closed':
      return closedWords(plan, entry);
    case 'incident.stood-down':
      return `incident stood down${because(entry.data.because)}`;
    case 'announcement.withheld':
      return withheldWords(plan, entry);
    case 'command.taken':
      return takenWords(entry.data);
    case 'command.handed-over':
      return commandHandedOver(plan, entry.data);
    case 'playbook.switched':
      return `goes on with the playbook ${entry.data.playbook.id} ${entry.data.playbook.version}${because(entry.data.because)}`;
    case 'step.skipped':
      return `step ${entry.data.step} left out${because(entry.data.because)}`;
    case 'task.done':
      return `done: ${taskName(plan, entry.data.task)}`;
    case 'options.chosen':
      return chosenWords(plan, entry.data);
    case 'options.dropped':
      return `left out: ${entry.data.options.map((option) => optionName(plan, option)).join('; ')}`;
    case 'notice.filed':
      return `notice ${entry.data.notice} filed${entry.data.reference === null ? '' : `, reference ${entry.data.reference}`}`;
    case 'note.added':
      return noteWords(plan, entry);
    case 'journal.repaired':
      return repairedWords(entry.data);
    default:
      return null;
  }
}

const TAKEN: Readonly<Record<TakenCopy, string>> = {
  moved: 'command taken over with the bundle',
  copied: 'command taken over in a copy WITHOUT a hand-over: another copy may have spoken since',
  back: 'command taken back from the bundle: whoever has taken that may speak too',
};

function takenWords({ copy, because: why }: EntryData['command.taken']): string {
  return `${copy === undefined ? 'command taken over' : TAKEN[copy]}${because(why)}`;
}

function commandHandedOver(plan: Plan, data: CommandHandedOver): string {
  if ('to' in data) return `command handed over to ${personName(plan, data.to)}`;
  return `command handed over with the bundle ${data.bundle}: this copy was left behind`;
}

function armedWords(plan: Plan, { data, at }: Entry<'incident.armed'>): string {
  const clock = (instant: string) => clockText(plan.workspace.timezone, instant, at);
  const { incident, mode, facts } = data;
  const what = mode === 'drill' ? ' as an EXERCISE' : '';
  const which = `${teamText(plan.playbook.title)} (${data.playbook.id} ${data.playbook.version})`;
  return `armed ${incident}${what}, planned work from ${clock(data.from)} to ${clock(data.to)}: ${which}; ${factsWords(plan, facts, at)}`;
}

function openedWords(plan: Plan, { data, at }: Entry<'incident.opened'>): string {
  const { incident, mode, playbook, facts, lost } = data;
  const known = Object.keys(facts).length === 0 ? '' : `; ${factsWords(plan, facts, at)}`;
  const gone = lost.length === 0 ? '' : `; lost: ${needNames(plan, lost)}`;
  const which = `${teamText(plan.playbook.title)} (${playbook.id} ${playbook.version})`;
  return `${data.planned ? 'no-go: ' : ''}opened ${incident}${mode === 'drill' ? ' as an EXERCISE' : ''}: ${which}${known}${gone}`;
}

function withheldWords(plan: Plan, { data, at }: Entry<'announcement.withheld'>): string {
  const until = clockText(plan.workspace.timezone, data.recheck_at, at);
  const known = Object.keys(data.facts).length === 0 ? '' : `; ${factsWords(plan, data.facts, at)}`;
  const against = data.playbook === 'announce' ? '; the playbook said: announce' : '';
  return `announcement withheld, to be decided again by ${until}${because(data.because)}${known}${against}`;
}

/** Facts as they were set; what that does to a time that the public was told comes first. */
function setWords(plan: Plan, { data, happened_at, at }: Entry<'fact.set'>): string {
  const when = happened_at ?? at;
  const estimate = estimateWords(plan, data, when);
  if (estimate === null) return factsWords(plan, data.facts, when);
  const { eta: _, ...others } = data.facts;
  return Object.keys(others).length === 0 ? estimate : `${estimate}; ${factsWords(plan, others, when)}`;
}

/** `card payments, cash machines since 13:05; cause: power`. */
function factsWords(plan: Plan, facts: FactChanges, at: string): string {
  const { services, started_at, ...others } = facts;
  const text = (fact: string) => factText(plan, fact, facts[fact] ?? null, at);
  const seen = services !== undefined && started_at != null;
  return [
    ...(seen ? [`${text('services')} since ${text('started_at')}`] : []),
    ...(!seen && services !== undefined ? [text('services')] : []),
    ...(!seen && started_at !== undefined ? [`${factLabel('started_at')}: ${text('started_at')}`] : []),
    ...Object.keys(others).map((fact) => `${factLabel(fact)}: ${text(fact)}`),
  ].join('; ');
}

function noteWords(plan: Plan, { data, at }: Entry<'note.added'>): string {
  if (!('text' in data)) return `privileged note, kept in ${data.file}`;
  if (!data.call_back) return `note: ${data.text}`;
  const { task, due_at } = data.call_back;
  return `the press asks: ${data.text}; call back by ${clockText(plan.workspace.timezone, due_at, at)} (${task})`;
}

function restoredWords(plan: Plan, { dependencies, seen_by }: EntryData['dependency.restored']): string {
  const names = needNames(plan, dependencies);
  return seen_by === undefined ? `there again: ${names}` : `there after all: ${names}, since ${seen_by} has accepted`;
}

function closedWords(plan: Plan, { data, at }: Entry<'incident.closed'>): string {
  const { without, because: why, handed_over = [], left = [], planned } = data;
  if (planned) return 'go: the planned work is done in time, and nothing was said';
  return [
    `incident closed${without.length === 0 ? '' : `, without the end on ${without.join(', ')}`}${because(why)}`,
    ...handed_over.map((one) => handedOverWords(plan, one, at)),
    ...left.map((one) => `${deadlineName(plan, { id: one.promise })} left${because(one.because)}`),
  ].join('; ');
}

function chosenWords(plan: Plan, { options, kind }: EntryData['options.chosen']): string {
  if (options.length === 0) return `no ${kind ?? 'options'} offered`;
  if (options.every((option) => option === TOLD_LATE)) return `to be said, once: ${optionName(plan, TOLD_LATE)}`;
  return `offered: ${options.map((option) => optionName(plan, option)).join('; ')}`;
}

function repairedWords({ kept_as, entries, left_bytes, because: why }: EntryData['journal.repaired']): string {
  const left = `${counted(left_bytes, 'byte')} left behind, the old file is ${kept_as}`;
  return `journal repaired: ${counted(entries, 'entry', 'entries')} taken over, ${left}${because(why)}`;
}

function because(why: string | undefined): string {
  return why === undefined ? '' : `, because: ${why}`;
}
