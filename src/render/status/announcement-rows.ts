import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { counted, listed } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { needNames, personName } from '../names.ts';
import { clockText } from '../times.ts';

type Announced = Pick<Status, 'announcement' | 'now'>;
type Withheld = NonNullable<NonNullable<Status['announcement']>['withheld']>;
type Rule = Extract<NonNullable<NonNullable<Status['announcement']>['playbook']>, { says: 'announce' }>;

/** What the playbook says about announcing, and the decision to say nothing that stands; empty: neither. */
export function announcementRows(plan: Plan, look: Look, { announcement, now }: Announced): readonly string[] {
  if (!announcement) return [];
  const { withheld, playbook } = announcement;
  return [
    ...(withheld ? [withheldRow(plan, look, withheld, now)] : []),
    ...(playbook?.says === 'announce'
      ? [rows(look, [['alert', 'The playbook says: announce'], ` (${ruleWords(plan, playbook)}).`])]
      : []),
    ...(playbook?.says === 'below' ? [belowRow(plan, look, playbook.until, now)] : []),
  ];
}

/** That it is withheld: since when, by whom, until when, why. */
export function withheldRow(plan: Plan, look: Look, withheld: Withheld, now: string): string {
  const { at, by, with: second, via, because, recheck_at } = withheld;
  const clock = (instant: string) => clockText(plan.workspace.timezone, instant, now);
  const told = via === 'room' ? 'in the room' : 'by phone';
  const agreed = second === null ? '' : `, with ${personName(plan, second)} ${told}`;
  return rows(look, [
    ['question', `Withheld until ${clock(recheck_at)}`],
    `: ${because} (${personName(plan, by)}${agreed}, at ${clock(at)})`,
  ]);
}

function belowRow(plan: Plan, look: Look, until: string | null, now: string): string {
  const when = until === null ? '' : ` until ${clockText(plan.workspace.timezone, until, now)}`;
  return rows(look, [`Below the playbook's threshold${when}: you may withhold.`]);
}

/** Which of its rules says so: `card payments not working, 15 minutes since it began`. */
function ruleWords(plan: Plan, { rule, services }: Rule): string {
  return listed([
    ...(services.length > 0 ? [`not working: ${needNames(plan, services)}`] : []),
    ...(rule.minutes === undefined ? [] : [`${counted(rule.minutes, 'minute')} since it began`]),
    ...(rule.reports === undefined ? [] : [`reported by ${counted(rule.reports, 'customer')} or more`]),
  ]);
}
