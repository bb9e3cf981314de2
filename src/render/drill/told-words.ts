import type { Plan } from '../../core/playbook/plan.ts';
import type { Happening } from '../../core/schema/generated/types.ts';
import { durationMs } from '../../core/time/duration.ts';
import { factLabel, valueName } from '../facts.ts';
import { listed } from '../layout/list.ts';
import { plainLine } from '../layout/plain-line.ts';
import { needNames, personName, serviceName } from '../names.ts';
import { spanText } from '../times.ts';

/** What happens in a drill, as it is told to those who take part: the words of the scenario, then what they need to write down. Empty: they have to notice it. */
export function happensWords(plan: Plan, happening: Happening): string {
  const { say = '', caller, fails = [], lost = [], back = [], unreachable } = happening;
  const facts = [
    ...(caller ? [callerWords(caller, say === '')] : []),
    ...(fails.length === 0 ? [] : [`Not working either: ${listed(fails.map((one) => serviceName(plan, one)))}.`]),
    ...(lost.length === 0 ? [] : [`Lost: ${needNames(plan, lost)}.`]),
    ...(back.length === 0 ? [] : [`There again: ${needNames(plan, back)}.`]),
    ...(unreachable === undefined ? [] : [`Cannot be reached: ${personName(plan, unreachable)}.`]),
    ...learnedWords(plan, happening),
  ];
  const told = say.trim();
  return plainLine([...(told === '' ? [] : [told]), ...facts].join(' '));
}

/** Said when a drill comes to its end by its own clock. */
export const TIME_IS_UP = 'The time of the drill is up.';

function callerWords({ asks, call_back }: NonNullable<Happening['caller']>, alone: boolean): string {
  const when = `To be called back within ${spanText(durationMs(call_back))}.`;
  return alone ? `The telephone rings. ${asks}. ${when}` : when;
}

function learnedWords(plan: Plan, { learn = {}, from, confirmed }: Happening): readonly string[] {
  const facts = Object.entries(learn).map(([fact, value]) => {
    return `${factLabel(fact)}: ${listed(valueWords(plan, fact, value))}`;
  });
  if (facts.length === 0) return [];
  const who = from === undefined ? 'It is known now' : `${personName(plan, from)} ${confirmed ? 'confirms' : 'says'}`;
  return [`${who}: ${facts.join('; ')}.`];
}

/** Values as the team reads them; those that are sentences without their full stops. */
function valueWords(plan: Plan, fact: string, value: NonNullable<Happening['learn']>[string]): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  const values = typeof value === 'object' ? value : String(value).split(',');
  return values.map((one) => valueName(plan, fact, one).replace(/\.$/, ''));
}
