import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { confirmerOf } from '../../core/statement/facts.ts';
import { factLabel, factText } from '../facts.ts';
import { widthOf } from '../layout/fill.ts';
import type { Look, Piece } from '../layout/look.ts';
import { labelled } from '../layout/rows.ts';

const FIRST = ['services', 'started_at', 'detected_at', 'relapsed_at', 'restored_at'];
const ASSUMED = 'assumed';

/** What is known, what waits for a confirmation, and in one row what is assumed. */
export function factSection(plan: Plan, look: Look, { facts, now }: Status): string {
  const names = [...FIRST, ...Object.keys(facts).filter((name) => !FIRST.includes(name))].filter((name) => facts[name]);
  const known = names.filter((name) => facts[name]?.by !== null);
  const assumed = names.filter((name) => !known.includes(name));
  const text = (name: string) => factText(plan, name, facts[name]?.value ?? null, now);
  const width = Math.max(...[ASSUMED, ...known.map(factLabel)].map(widthOf)) + 2;
  const lines = known.map((name) =>
    labelled(look, factLabel(name), width, [text(name), ...marks(plan, name, facts[name])]),
  );
  if (assumed.length === 0) return lines.join('\n');
  return [...lines, labelled(look, ASSUMED, width, [assumed.map((name) => `${name}=${text(name)}`).join('; ')])].join(
    '\n',
  );
}

function marks(plan: Plan, name: string, fact: Status['facts'][string] | undefined): readonly Piece[] {
  if (!fact || fact.value === null) return [];
  const rule = plan.playbook.facts?.[name];
  if (rule?.internal || isForbidden(plan, name)) return [['dim', ' (internal: never said)']];
  const role = confirmerOf(plan, name);
  if (role === undefined) return [];
  if (fact.confirmed) return [['good', ' (confirmed)']];
  return [['alert', ` (not confirmed${role === null ? '' : ` by ${role}`}: not said)`]];
}

/** The workspace tells no estimates. */
function isForbidden({ workspace }: Plan, name: string): boolean {
  return name === 'eta' && workspace.policy?.eta === 'forbidden';
}
