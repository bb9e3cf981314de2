import type { Entry } from '../../core/incident/entry.ts';
import type { World } from '../../ports.ts';
import { recordedLine } from '../../render/recorded.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import type { Desk } from './write.ts';
import { written } from './write.ts';

/** Says what was written: one line for a person, the shared shape (with `more`) for `--json`. Returns exit code 0. */
export function report(
  invocation: Invocation,
  world: World,
  desk: Desk,
  entries: readonly Entry[],
  more: Readonly<Record<string, unknown>> = {},
): number {
  if (invocation.json) print(world, { ...written(desk, entries), ...more });
  else world.screen.out(`${recordedLine(desk.session.plan, desk.session.incident(), entries)}\n`);
  return EXIT.done;
}

/** One JSON document, and nothing else. */
export function print(world: World, value: unknown): void {
  world.screen.out(jsonOf(value));
}

/** A JSON document as it is printed. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
