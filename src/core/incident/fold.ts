import { own } from '../statement/own.ts';
import type { Entry } from './entry.ts';
import { JOURNAL_FORMAT } from './entry.ts';
import { commandAfter } from './fold-command.ts';
import { evolveCourse } from './fold-course.ts';
import { evolveDeliveries } from './fold-delivery.ts';
import { confirmedFacts, deciderOf, withFacts } from './fold-facts.ts';
import { evolveStatements } from './fold-statement.ts';
import type { Incident, Withholding } from './incident.ts';
import { NOTHING_YET } from './nothing-yet.ts';

/** The state that a journal tells. Trusts, and never throws: deciding was somebody else's work. */
export function fold(entries: readonly Entry[]): Incident {
  // One object that is changed: a copy for each entry of a long night would cost more than all that follows.
  const incident = { ...NOTHING_YET };
  for (const entry of entries) Object.assign(incident, changes(incident, entry), placeOf(entry));
  return incident;
}

/** The state after one more entry. */
export function evolve(before: Incident, entry: Entry): Incident {
  return { ...before, ...changes(before, entry), ...placeOf(entry) };
}

function placeOf({ seq, hash }: Entry): Pick<Incident, 'seq' | 'head'> {
  return { seq, head: hash };
}

/** What is different after one more entry. */
function changes(incident: Incident, entry: Entry): Partial<Incident> {
  switch (entry.type) {
    case 'incident.opened':
      return { ...begun(incident, entry), state: 'open', planned: decided(incident, entry) };
    case 'incident.armed': {
      const { from, to } = entry.data;
      return { ...begun(incident, entry), state: 'armed', planned: { from, to, decided_at: null } };
    }
    case 'fact.set':
      return { facts: withFacts(incident, entry, entry.data.facts) };
    case 'fact.confirmed':
      return { facts: confirmedFacts(incident, entry) };
    case 'dependency.lost':
      return {
        lost: { ...incident.lost, ...since(entry.data.dependencies, entry.at) },
        alive: without(incident.alive, entry.data.dependencies),
      };
    case 'dependency.restored':
      return {
        lost: without(incident.lost, entry.data.dependencies),
        alive: { ...incident.alive, ...since(entry.data.dependencies, entry.at) },
      };
    case 'incident.classified':
      return { classified_at: entry.happened_at ?? entry.at };
    case 'incident.restored':
    case 'incident.reopened':
      return evolveCourse(incident, entry);
    case 'incident.closed':
      return {
        state: 'closed',
        closed_at: entry.at,
        planned: decided(incident, entry),
        outlives: { handed_over: entry.data.handed_over ?? [], left: entry.data.left ?? [] },
      };
    case 'incident.stood-down':
      return { state: 'stood-down', closed_at: entry.at };
    case 'announcement.withheld':
      return {
        facts: withFacts(incident, entry, entry.data.facts),
        withheld: [...incident.withheld, withholding(entry)],
      };
    case 'command.taken':
    case 'command.handed-over':
      return commandAfter(incident, entry);
    case 'playbook.switched': {
      const { playbook, plan, asked_again } = entry.data;
      return { playbook, plan, facts: without(incident.facts, asked_again) };
    }
    case 'step.skipped':
      return { skipped: { ...incident.skipped, [entry.data.step]: entry.data.because } };
    case 'task.done':
      return {
        tasks: { ...incident.tasks, [entry.data.task]: { by: deciderOf(entry), at: entry.happened_at ?? entry.at } },
      };
    case 'options.chosen':
      return {
        options: { ...incident.options, ...each(entry.data.options, true) },
        chosen: entry.data.kind ? [...incident.chosen, entry.data.kind] : incident.chosen,
      };
    case 'options.dropped':
      return { options: { ...incident.options, ...each(entry.data.options, false) } };
    case 'notice.filed': {
      const before = own(incident.filed, entry.data.notice);
      const reference = entry.data.reference ?? before?.reference ?? null;
      const filed = { at: entry.happened_at ?? before?.at ?? entry.at, reference };
      return { filed: { ...incident.filed, [entry.data.notice]: filed } };
    }
    case 'note.added':
      return { notes: incident.notes + 1, call_backs: [...incident.call_backs, ...callBack(entry)] };
    case 'journal.repaired':
      return {};
    case 'statement.drafted':
    case 'statement.kept':
    case 'statement.approved':
    case 'statement.rejected':
      return evolveStatements(incident, entry);
    case 'statement.published':
    case 'statement.retracted':
      return { ...evolveStatements(incident, entry), deliveries: evolveDeliveries(incident, entry) };
    case 'delivery.attempted':
    case 'delivery.accepted':
    case 'delivery.failed':
    case 'delivery.unknown':
    case 'delivery.skipped':
    case 'delivery.settled':
    case 'delivery.visible':
      return { deliveries: evolveDeliveries(incident, entry) };
    default:
      return unknownType(incident, entry);
  }
}

/** What an incident is, from the entry that it begins with; planned work that goes wrong says it a second time. */
function begun(incident: Incident, entry: Entry<'incident.opened' | 'incident.armed'>): Partial<Incident> {
  const { incident: id, uid, mode, playbook, plan, facts, lost, format } = entry.data;
  return {
    id,
    uid,
    mode,
    playbook,
    plan,
    opened_at: entry.at,
    commander: entry.by.id,
    command: { at: entry.at, how: 'opened', from: null, because: null },
    facts: withFacts(incident, entry, facts),
    lost: { ...since(lost, entry.at), ...incident.lost },
    unknown: [...incident.unknown, ...unknownFormat(format)],
  };
}

/** Planned work is decided once. */
function decided({ planned }: Incident, entry: Entry): Incident['planned'] {
  return planned === null ? null : { ...planned, decided_at: planned.decided_at ?? entry.happened_at ?? entry.at };
}

function unknownFormat(format: string): readonly string[] {
  return format === JOURNAL_FORMAT ? [] : [format];
}

function unknownType(incident: Incident, entry: never): Partial<Incident> {
  return { unknown: [...incident.unknown, (entry as Entry).type] };
}

function callBack(entry: Entry<'note.added'>): Incident['call_backs'] {
  if (!('text' in entry.data) || !entry.data.call_back) return [];
  return [{ ...entry.data.call_back, text: entry.data.text, at: entry.at, by: deciderOf(entry) }];
}

function withholding({ seq, at, by, data }: Entry<'announcement.withheld'>): Withholding {
  const { because, recheck_at, for: person = null, via = null } = data;
  return { at, by: by.id, with: person === by.id ? null : person, via, because, recheck_at, seq };
}

function since(names: readonly string[], at: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, at]));
}

function each(names: readonly string[], value: boolean): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function without<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
}
