import type { Incident } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { personName } from './names.ts';
import { clockText } from './times.ts';

/** What is to be known of other copies of an incident: that it goes on elsewhere, or that two may have spoken. */
export function copyLines(
  plan: Plan,
  look: Look,
  {
    handed_over: away,
    doubled,
    now,
  }: { readonly handed_over: Incident['away']; readonly doubled: Incident['doubled']; readonly now: string },
): readonly string[] {
  const at = (instant: string) => clockText(plan.workspace.timezone, instant, now);
  return [
    ...(away === null
      ? []
      : [
          rows(look, [
            ['alert', `Went to ${away.bundle} at ${at(away.at)}: this copy records and sends nothing any more.`],
          ]),
        ]),
    ...(doubled === null
      ? []
      : [
          rows(look, [
            [
              'alert',
              `${doubled.copy === 'back' ? 'Taken back' : 'Taken without a hand-over'} at ${at(doubled.at)} by ${personName(plan, doubled.by)}: another copy may have spoken since.`,
            ],
          ]),
        ]),
  ];
}
