import type { Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { personName } from '../names.ts';
import { clockText } from '../times.ts';

/** Why a terminal only shows: `Deputy took command at 14:32, because Ana sleeps: this terminal only shows.` */
export function elsewhereLine(plan: Plan, { commander, command, away }: Incident, now: string): string {
  const at = (instant: string) => clockText(plan.workspace.timezone, instant, now);
  if (away) return `It went to ${away.bundle} at ${at(away.at)}: this copy records and sends nothing any more.`;
  const who = personName(plan, commander);
  const why = command.because === null ? '' : ` (${command.because})`;
  const how = {
    opened: `${who} has had command since ${at(command.at)}`,
    taken: `${who} took command at ${at(command.at)}${why}`,
    'handed-over': `${who} was handed command at ${at(command.at)}`,
  }[command.how];
  return `${how}: this terminal only shows.`;
}
