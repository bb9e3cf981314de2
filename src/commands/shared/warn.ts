import type { Session } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import type { Incomplete } from '../../render/incomplete.ts';
import { incompleteLines } from '../../render/incomplete.ts';
import { createPaint } from '../../render/paint.ts';

/** What keeps an incident from being shown whole. */
export function incompleteness({ journal, incident }: Session): Incomplete {
  return { damage: journal().damage, unknown: incident().unknown };
}

/** Says beside a page that it does not show all. */
export function warn(world: World, session: Session): void {
  const { colour, columns } = world.screen;
  const lines = incompleteLines(incompleteness(session), createPaint(colour), columns);
  if (lines !== '') world.screen.err(lines);
}
