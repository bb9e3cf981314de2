import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { isIn, offered } from '../../statement/options.ts';
import { TOLD_LATE, whyNotToldLate } from '../../statement/told-late.ts';
import type { Content, Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

type Kind = 'workarounds' | 'compensations';

/** Chooses workarounds and compensations. With `kind` a whole question is answered; with none, those that stand in statements are left out. */
export function chooseOptions(asked: Asked, options: readonly string[], kind?: Kind): Decision {
  return guarded(
    asked,
    () =>
      unknownOption(asked.plan, options) ??
      notLate(asked, options) ??
      wrongRole(asked, kind) ?? {
        entries: [
          ...leftOut(asked, options, kind),
          ...entry('options.chosen', { options, ...(kind ? { kind } : {}), ...asked.behalf }).entries,
        ],
      },
  );
}

/** Leaves options out of what is said from now on. */
export function dropOptions(asked: Asked, options: readonly string[]): Decision {
  return guarded(
    asked,
    () => unknownOption(asked.plan, options) ?? entry('options.dropped', { options, ...asked.behalf }),
  );
}

function leftOut(
  { plan, incident, at, behalf }: Asked,
  options: readonly string[],
  kind: Kind | undefined,
): readonly Content[] {
  if (kind === undefined || options.length > 0) return [];
  const standing = offered(plan, incident, at).filter((option) => isIn(option) && `${option.kind}s` === kind);
  return standing.length === 0
    ? []
    : entry('options.dropped', { options: standing.map(({ id }) => id), ...behalf }).entries;
}

/** A whole question is answered by somebody in the role of its step. */
function wrongRole({ plan, by, behalf }: Asked, kind: string | undefined): Decision | null {
  const step = plan.playbook.steps.find(({ choose }) => kind !== undefined && choose === kind);
  return notInRole(plan, step?.role, by, behalf);
}

/** That we should have said so sooner is said where that is true, and once. */
function notLate({ plan, incident, at }: Asked, options: readonly string[]): Decision | null {
  switch (options.includes(TOLD_LATE) ? whyNotToldLate(plan, incident, at) : null) {
    case 'said':
      return refused('late-said-before', {});
    case 'in-time':
      return refused('not-late', {});
    case 'no-text':
      return refused('late-without-text', {});
    default:
      return null;
  }
}

/** A name among these that is none of the playbook's options, or null. */
export function unknownOption(plan: Plan, named: readonly string[]): { readonly refusal: Refusal } | null {
  const { workarounds = {}, compensations = {} } = plan.playbook;
  const options = [...Object.keys(workarounds), ...Object.keys(compensations), TOLD_LATE];
  const odd = named.find((one) => !options.includes(one));
  return odd === undefined ? null : misused('option-unknown', { option: odd, options });
}
