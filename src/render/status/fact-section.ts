import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { factLabel, factText } from '../facts.ts';
import { widthOf } from '../layout/fill.ts';
import type { Look, Piece } from '../layout/look.ts';
import { labelled } from '../layout/rows.ts';

const FIRST = ['services', 'started_at', 'detected_at', 'restored_at'];

/** What is known, assumed and not yet confirmed. */
export function factSection(plan: Plan, look: Look, { facts, now }: Status): string {
  const names = [...FIRST.filter((name) => facts[name]), ...Object.keys(facts).filter((name) => !FIRST.includes(name))];
  if (names.length === 0) return '';
  const width = Math.max(...names.map((name) => widthOf(factLabel(name)))) + 2;
  return names
    .map((name) => {
      const value = facts[name]?.value ?? null;
      const pieces: readonly Piece[] = [factText(plan, name, value, now), ...marks(plan, name, facts[name])];
      return labelled(look, factLabel(name), width, pieces);
    })
    .join('\n');
}

function marks(plan: Plan, name: string, fact: Status['facts'][string] | undefined): readonly Piece[] {
  if (!fact || fact.value === null) return [];
  if (fact.by === null) return [['dim', ' (assumed)']];
  const rule = plan.playbook.facts?.[name];
  if (rule?.internal) return [['dim', ' (internal: never said)']];
  if (rule?.confirm === undefined) return [];
  return fact.confirmed ? [['good', ' (confirmed)']] : [['alert', ` (not confirmed by ${rule.confirm}: not said)`]];
}
