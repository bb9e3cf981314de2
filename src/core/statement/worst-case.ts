import { EMERGENCY_NOTICE } from '../incident/emergencies.ts';
import type { FactValue } from '../incident/entry-data.ts';
import { withEmergency } from '../incident/imagine-emergency.ts';
import type { FactState, Incident } from '../incident/incident.ts';
import { NOTHING_YET } from '../incident/nothing-yet.ts';
import { incidentId } from '../incident/open-incident.ts';
import type { Plan } from '../playbook/plan.ts';
import { MINUTE } from '../time/duration.ts';
import { plus } from '../time/instant.ts';
import type { Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { own } from './own.ts';
import { promisesUpdate } from './parts.ts';
import { formOf } from './rendition.ts';
import { longestInstant } from './time-text.ts';
import { TOLD_LATE } from './told-late.ts';
import { longestValues } from './worst-values.ts';

/** Ways of being long: what is not known, and that there is no option, have texts that may be longer than what they stand in for. */
type Way = { readonly known: boolean; readonly options: boolean };

/** What is longest in one language: the plan with the longest address and contact, and the longest days and values. */
type Longest = {
  readonly plan: Plan;
  readonly now: string;
  /** Days with the longest names: a year ago, in a year. */
  readonly before: string;
  readonly after: string;
  readonly values: Readonly<Record<string, FactValue>>;
};

/**
 * About the longest that statements can come to in one language on channels that have a limit, a draft for each way of being
 * long: every service, every option that can stand beside the others, the longest values, times and contacts. Nothing is
 * out of reach: the address and the contact are the longest there are.
 */
export function worstCases(plan: Plan, language: string, now: string): (statement: string) => readonly Draft[] {
  const worst = longestPlan(plan, language);
  const [before, after] = [longestInstant(worst, language, now, -1), longestInstant(worst, language, now, 1)];
  const longest = { plan: worst, now, before, after, values: longestValues(worst, language, after) };
  // An estimate that was told before, and does not hold.
  const said = own(worst.playbook.facts, 'eta') ? { said: plus(after, MINUTE) } : {};
  const whileItLasts = waysIn(worst, language).map((way) => longestIncident(longest, way, false));
  const whenItIsOver = waysIn(worst, language).map((way) => longestIncident(longest, way, true));
  const isOver = (statement: string) => !promisesUpdate(own(worst.playbook.statements, statement)?.stage ?? 'holding');
  return (statement) =>
    (isOver(statement) ? whenItIsOver : whileItLasts).map((incident) => {
      const told = statement === EMERGENCY_NOTICE ? withEmergency(worst, incident, now) : incident;
      return makeDraft({ plan: worst, incident: told, statement, edits: {}, now, ...said });
    });
}

function waysIn({ playbook, texts }: Plan, language: string): readonly Way[] {
  const mine = own(texts, language);
  const isNoneLong = (['workarounds', 'compensations'] as const).some((list) => {
    const options = Object.keys(playbook[list] ?? {}).map((id) => own(mine?.[list], id)?.length ?? 0);
    return (own(mine?.[list], 'none')?.length ?? 0) > options.reduce((sum, length) => sum + length, 0);
  });
  const ways = [true, false].map((known): Way => ({ known, options: true }));
  return isNoneLong ? [...ways, { known: false, options: false }] : ways;
}

/** The plan in one language, with the longest address and contact, and options that depend on nothing but facts. */
function longestPlan(plan: Plan, language: string): Plan {
  const { workspace, playbook } = plan;
  const contacts = (workspace.contacts ?? []).map(({ text }) =>
    typeof text === 'string' ? text : (own(text, language) ?? ''),
  );
  const [link] = byLength((workspace.links ?? []).map(({ url }) => url));
  const [contact] = byLength(contacts);
  const channels = Object.entries(workspace.channels).filter(([id]) => formOf(plan, id).max !== null);
  return {
    ...plan,
    workspace: {
      ...workspace,
      languages: [language],
      channels: Object.fromEntries(channels),
      links: link === undefined ? [] : [{ url: link }],
      contacts: contact === undefined ? [] : [{ text: contact }],
    },
    texts: Object.fromEntries(Object.entries(plan.texts).filter(([one]) => one === language)),
    playbook: {
      ...playbook,
      workarounds: mapped(playbook.workarounds, ({ needs: _, hours: __, ...rule }) => rule),
      // A year after the longest day is the longest day.
      compensations: mapped(playbook.compensations, (rule) =>
        rule.pay_within === undefined ? rule : { ...rule, pay_within: '365d' },
      ),
    },
  };
}

function longestIncident({ plan, now, before, after, values }: Longest, way: Way, over: boolean): Incident {
  const [language = ''] = plan.workspace.languages;
  const facts = Object.entries(plan.playbook.facts ?? {}).flatMap(([name, rule]): [string, FactState][] => {
    const { unknown = '', checking = '' } = own(own(plan.texts, language)?.unknown, name) ?? {};
    const left =
      !way.known && (rule.optional === true || rule.confirm !== undefined) && checking.length <= unknown.length;
    return left ? [] : [[name, state(values[name] ?? null, now, way.known)]];
  });
  const builtIn = {
    services: state(Object.keys(plan.workspace.services), now),
    started_at: state(way.known || over ? before : null, now),
    detected_at: state(before, now),
    relapsed_at: state(before, now),
    ...(over ? { restored_at: state(after, now) } : {}),
  };
  const { id, version, workarounds = {}, compensations = {} } = plan.playbook;
  const options = [...Object.keys(workarounds), ...Object.keys(compensations)].map(
    (one) => [one, way.options] as const,
  );
  return {
    ...NOTHING_YET,
    id: incidentId({ plan }, now, 10),
    state: over ? 'restored' : 'open',
    playbook: { id, version, digest: '' },
    opened_at: before,
    facts: { ...Object.fromEntries(facts), ...builtIn },
    options: { ...Object.fromEntries(options), [TOLD_LATE]: true },
  };
}

function state(value: FactState['value'], at: string, confirmed = true): FactState {
  return { value, by: '', at, confirmed: confirmed && value !== null, confirmed_by: null };
}

function mapped<T extends object>(
  record: Readonly<Record<string, T>> | undefined,
  of: (value: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([id, value]) => [id, of(value)]));
}

/** The longest first. */
function byLength(texts: readonly string[]): readonly string[] {
  return [...texts].sort((a, b) => [...b].length - [...a].length);
}
