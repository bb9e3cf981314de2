import { misused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Chooses workarounds and compensations. With `kind` the whole question is answered: what is not named is left out. */
export function chooseOptions(
  asked: Asked,
  options: readonly string[],
  kind?: 'workarounds' | 'compensations',
): Decision {
  return guarded(
    asked,
    () =>
      unknownAmong(asked, options) ??
      wrongRole(asked, kind) ??
      entry('options.chosen', { options, ...(kind ? { kind } : {}), ...asked.behalf }),
  );
}

/** Leaves options out of what is said from now on. */
export function dropOptions(asked: Asked, options: readonly string[]): Decision {
  return guarded(asked, () => unknownAmong(asked, options) ?? entry('options.dropped', { options, ...asked.behalf }));
}

/** A whole question is answered by somebody in the role of its step. */
function wrongRole({ plan, by, behalf }: Asked, kind: string | undefined): Decision | null {
  const step = plan.playbook.steps.find(({ choose }) => kind !== undefined && choose === kind);
  return notInRole(plan, step?.role, by, behalf);
}

function unknownAmong({ plan }: Asked, named: readonly string[]): Decision | null {
  const { workarounds = {}, compensations = {} } = plan.playbook;
  const options = [...Object.keys(workarounds), ...Object.keys(compensations)];
  const odd = named.find((one) => !options.includes(one));
  return odd === undefined ? null : misused('option-unknown', { option: odd, options });
}
