import { startedAt, timeOf } from '../../incident/anchors.ts';
import type { Entry } from '../../incident/entry.ts';
import type { FactChanges } from '../../incident/entry-data.ts';
import { firstWordOf } from '../../incident/first-statement.ts';
import { fold } from '../../incident/fold.ts';
import type { Plan } from '../../playbook/plan.ts';
import type { Inject, Reaction, Scenario } from '../../schema/generated/types.ts';
import { rolesNeeded } from '../../statement/consent.ts';
import { own } from '../../statement/own.ts';
import { MINUTE } from '../../time/duration.ts';
import { elapsed } from '../../time/instant.ts';
import { clockIn, dayIn } from '../../time/zone.ts';
import { asTyped } from './as-typed.ts';

/** Minutes from knowing something to saying it, and from the end to the apology: assumed, and told with the result. */
export const ASSUMED = { speaks: 2, apologises: 10 } as const;
/** So many minutes are played after the last that is known. */
const AFTERWARDS = 30;

type Turn = { readonly minute: number; readonly run: readonly string[] };

/**
 * A past incident as a scenario of today's playbook: the same is known at the same minutes, and whoever is at the keyboard
 * says at once what the playbook has to say about it.
 */
export function deriveScenario(plan: Plan, entries: readonly Entry[]): Scenario {
  const incident = fold(entries);
  const zone = plan.workspace.timezone;
  const begins = startedAt(incident);
  const minuteOf = (at: string) => Math.max(0, Math.floor(elapsed(begins, at) / MINUTE));
  const [first] = entries;
  const as = first?.by.id ?? '';
  const opened = minuteOf(incident.opened_at);
  const restored = timeOf(incident, 'restored_at');
  const marked = entries.findLast(({ type }) => type === 'incident.restored');
  const known = entries.slice(1).flatMap((entry): readonly Turn[] => {
    const minute = minuteOf(entry.at);
    return asTyped(entry, as).map((run) => ({ minute, run }));
  });
  const back = marked && restored ? minuteOf(marked.at) : null;
  const spoken = [
    ...say(plan, as, opened + ASSUMED.speaks, firstWordOf(plan)),
    ...updates(plan, known, { after: opened + ASSUMED.speaks, before: back ?? Number.POSITIVE_INFINITY }),
    ...(back === null || restored === null
      ? []
      : [
          { minute: back, run: ['mark', 'restored', '--at', restored] },
          ...say(plan, as, back + ASSUMED.speaks, ofStage(plan, 'restored')),
          ...say(plan, as, back + ASSUMED.apologises, ofStage(plan, 'apology')),
        ]),
  ];
  const turns = [...known, ...spoken].toSorted((a, b) => a.minute - b.minute);
  const last = Math.max(opened, back ?? 0, ...turns.map(({ minute }) => minute));
  return {
    format: 'firsthour/scenario@1',
    title: `What happened in ${incident.id}`,
    playbook: plan.playbook.id,
    begins: `${dayIn(zone, begins)} ${clockIn(zone, begins)}`,
    lasts: `${last + AFTERWARDS}m`,
    as,
    opened: { at: `${opened}m`, ...openedWith(plan, first) },
    course: entries.slice(1).flatMap((entry) => dependencies(entry, minuteOf(entry.at))),
    operator: turns.map(({ minute, run }): Reaction & { at: string } => ({ at: `${minute}m`, run: [...run] })),
    pass: 0,
  };
}

/** What was known at the beginning, and is a fact today. */
function openedWith(
  { playbook, workspace }: Plan,
  first: Entry | undefined,
): Pick<Scenario['opened'], 'facts' | 'lost'> {
  const { facts = {}, lost = [] } = (first?.data ?? {}) as { facts?: FactChanges; lost?: readonly string[] };
  const mine = Object.entries(facts).filter(([name]) => name === 'services' || own(playbook.facts, name) !== undefined);
  return {
    facts: Object.fromEntries(mine.flatMap(([name, value]) => (isPlain(value) ? [[name, value]] : []))),
    lost: lost.filter(
      (one) => own(workspace.dependencies, one) !== undefined || own(workspace.services, one) !== undefined,
    ),
  };
}

function isPlain(value: unknown): value is string | number | boolean | string[] {
  return value !== null && (typeof value !== 'object' || Array.isArray(value));
}

function dependencies({ type, data }: Entry, minute: number): readonly Inject[] {
  if (type === 'dependency.lost') return [{ at: `${minute}m`, lost: [...data.dependencies] }];
  return type === 'dependency.restored' ? [{ at: `${minute}m`, back: [...data.dependencies] }] : [];
}

/** After whatever was learned between the first word and the end, the playbook's update, once a minute. */
function updates(plan: Plan, known: readonly Turn[], span: { after: number; before: number }): readonly Turn[] {
  const repeated = plan.playbook.steps.find(({ repeat }) => repeat !== undefined)?.publish ?? [];
  if (repeated.length === 0) return [];
  const minutes = known
    .filter(({ run: [verb] }) => verb === 'set' || verb === 'confirm' || verb === 'choose')
    .map(({ minute }) => minute + ASSUMED.speaks)
    .filter((minute) => minute > span.after && minute < span.before);
  return [...new Set(minutes)].map((minute) => ({ minute, run: ['publish', ...repeated, '--yes'] }));
}

/** Statements with the approvals that they need, from people who do not sit at the keyboard. */
function say(plan: Plan, as: string, minute: number, statements: readonly string[]): readonly Turn[] {
  if (statements.length === 0) return [];
  const approvals = statements.flatMap((id) => {
    const statement = own(plan.playbook.statements, id);
    const roles = statement
      ? rolesNeeded(plan, id, statement, Object.keys(plan.playbook.compensations ?? {}), true)
      : [];
    const asked = roles.flatMap((role) => {
      const person = plan.workspace.people.find(({ id: one, roles: held }) => one !== as && held.includes(role));
      return person ? [['approve', id, '--role', role, '--for', person.id, '--via', 'phone', '--yes']] : [];
    });
    return roles.length === 0 ? [] : [['draft', id], ...asked];
  });
  return [...approvals, ['publish', ...statements, '--yes']].map((run) => ({ minute, run }));
}

function ofStage({ playbook }: Plan, stage: string): readonly string[] {
  return Object.entries(playbook.statements).flatMap(([id, one]) => (one.stage === stage ? [id] : []));
}
