import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Takes command over. */
export function takeCommand(asked: Asked, because?: string): Decision {
  return guarded(asked, () =>
    asked.incident.commander === asked.by
      ? { entries: [] }
      : entry('command.taken', because === undefined ? {} : { because }),
  );
}
