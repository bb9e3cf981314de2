import type { Plan } from '../playbook/plan.ts';
import type { Fault } from '../sandbox/fault.ts';
import { parseFaults } from '../sandbox/parse-faults.ts';
import type { Happening, Inject, Scenario } from '../schema/generated/types.ts';
import { confirmerOf } from '../statement/facts.ts';
import { durationMs, MINUTE } from '../time/duration.ts';
import { openDice } from './dice.ts';
import { faultBeats, type Trouble } from './fault-beats.ts';
import { happeningOf, spanOf, timeFrom } from './happenings.ts';
import { factPairs } from './typed.ts';

/** A command of the operator. `missed`: the person that it needs, who cannot be reached then. */
export type Operation = {
  readonly does: 'operate';
  readonly run: readonly string[];
  readonly refused: boolean;
  readonly missed: string | null;
};

/** What happens at one instant of a drill, in ms from the beginning. */
export type Beat = { readonly at: number } & (
  | { readonly does: 'happen'; readonly happening: Happening }
  | { readonly does: 'fault'; readonly channel: string; readonly faults: readonly Fault[] }
  | Operation
);

/** A scenario with its dice thrown: what comes when. The same scenario and seed give the same script. */
export type Script = {
  readonly seed: number;
  readonly beats: readonly Beat[];
  /** In ms from the beginning. */
  readonly opensAt: number;
  readonly endsAt: number;
};

type Happened = { readonly at: number; readonly happening: Happening };
type Absence = { readonly person: string; readonly from: number; readonly to: number };

/** Throws the dice of a scenario that was checked. */
export function scriptOf(scenario: Scenario, plan: Plan, seed: number): Script {
  const dice = openDice(seed, 'scenario');
  const endsAt = durationMs(scenario.lasts);
  const opensAt = timeFrom(scenario.opened.at);
  const happened = (scenario.course ?? [])
    .flatMap((inject) => thrown(inject, dice.between))
    .sort((a, b) => a.at - b.at);
  const absences = happened.flatMap((one) => absencesIn(one, endsAt));
  const operations = [
    ...happened.flatMap((one) => reactionsTo(one, plan)),
    ...servicesFailing(scenario, happened),
    ...scenario.operator.map(({ at, run, refused = false }) => ({ at: timeFrom(at), run, refused })),
  ];
  const operate = operations.map(({ at, run, refused }): Beat => {
    const missed = absences.find((one) => run.includes(one.person) && one.from <= at && at < one.to)?.person ?? null;
    // Before the incident is open there is nothing to be done about it.
    return { at: Math.max(at, opensAt), does: 'operate', run, refused, missed };
  });
  const happen = happened.map(({ at, happening }): Beat => ({ at, does: 'happen', happening }));
  const beats = [...faultBeats(plan, troublesIn(scenario, happened), endsAt), ...happen, ...operate];
  return { seed, beats: beats.sort((a, b) => a.at - b.at), opensAt, endsAt };
}

/** What an inject comes to: its own happening, and one of those that it chooses among. */
function thrown(inject: Inject, between: (from: number, to: number) => number): readonly Happened[] {
  const [from, to] = spanOf(inject);
  const at = from === to ? from : between(Math.ceil(from / MINUTE), Math.floor(to / MINUTE)) * MINUTE;
  const choices = inject.one_of ?? [];
  const chosen = choices.length === 0 ? [] : choices.slice(between(0, choices.length - 1)).slice(0, 1);
  const own = happeningOf(inject);
  return [...(Object.keys(own).length === 0 ? [] : [own]), ...chosen].map((happening) => ({ at, happening }));
}

function absencesIn({ at, happening }: Happened, endsAt: number): readonly Absence[] {
  const { unreachable, for: lasting } = happening;
  if (unreachable === undefined) return [];
  return [{ person: unreachable, from: at, to: lasting === undefined ? endsAt + 1 : at + durationMs(lasting) }];
}

/** What the operator writes down at once, and then does about it. */
function reactionsTo({ at, happening }: Happened, plan: Plan) {
  const { learn = {}, from, confirmed = false, lost = [], back = [], caller, for: lasting } = happening;
  const told = from === undefined ? [] : ['--for', from, '--via', 'phone'];
  const atOnce = (run: readonly string[]) => ({ at, run, refused: false });
  const names = Object.keys(learn).filter((name) => confirmerOf(plan, name) !== undefined);
  const end = lasting === undefined ? null : at + durationMs(lasting);
  return [
    ...(Object.keys(learn).length === 0 ? [] : [atOnce(['set', ...factPairs(learn), ...told])]),
    ...(confirmed ? names.map((name) => atOnce(['confirm', name, ...told])) : []),
    ...(lost.length === 0 ? [] : [atOnce(['lost', ...lost])]),
    ...(back.length === 0 ? [] : [atOnce(['alive', ...back])]),
    ...(lost.length === 0 || end === null ? [] : [{ at: end, run: ['alive', ...lost], refused: false }]),
    ...(caller ? [atOnce(['note', '--press', caller.asks, `--call-back=+${caller.call_back}`])] : []),
    ...(happening.then ?? []).map(({ after, run, refused = false }) => ({ at: at + timeFrom(after), run, refused })),
  ];
}

/** Services fail beside those that are known to: the fact is all of them. */
function servicesFailing({ opened }: Scenario, happened: readonly Happened[]) {
  let known = listOf(opened.facts.services);
  return happened.flatMap(({ at, happening: { learn, fails = [] } }) => {
    known = listOf(learn?.services ?? known);
    if (fails.length === 0) return [];
    known = [...new Set([...known, ...fails])];
    return [{ at, run: ['set', `services=${known.join(',')}`], refused: false }];
  });
}

function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(',') : [];
}

/** What is wrong with channels: by itself, or because what they need is gone. */
function troublesIn({ opened }: Scenario, happened: readonly Happened[]): readonly Trouble[] {
  const gone = (at: number, lost: readonly string[] | undefined, lasting: string | undefined): readonly Trouble[] =>
    (lost ?? []).map((dependency) => ({
      from: at,
      to: Math.min(backAt(dependency, at, happened), at + (lasting === undefined ? Infinity : durationMs(lasting))),
      dependency,
    }));
  return [
    ...gone(0, opened.lost, undefined),
    ...happened.flatMap(({ at, happening: { lost, channel, fault, for: lasting } }): readonly Trouble[] => {
      const parsed = fault === undefined ? null : parseFaults(fault);
      const faults = parsed && 'faults' in parsed ? parsed.faults : [];
      const to = lasting === undefined ? Infinity : at + durationMs(lasting);
      return [
        ...gone(at, lost, lasting),
        ...(channel === undefined || faults.length === 0 ? [] : [{ from: at, to, channel, faults }]),
      ];
    }),
  ];
}

function backAt(dependency: string, after: number, happened: readonly Happened[]): number {
  return happened.find(({ at, happening }) => at > after && happening.back?.includes(dependency))?.at ?? Infinity;
}
