import type { Refusal } from '../core/refusal.ts';
import { APPROVER_SAYINGS } from './refusals/approver.ts';
import { CLOSING_SAYINGS } from './refusals/closing.ts';
import { COMMAND_SAYINGS } from './refusals/command.ts';
import { CONTRADICTION_SAYINGS } from './refusals/contradictions.ts';
import { COURSE_SAYINGS } from './refusals/course.ts';
import { DELIVERY_SAYINGS } from './refusals/deliveries.ts';
import { FACT_SAYINGS } from './refusals/facts.ts';
import { INCIDENT_SAYINGS } from './refusals/incident.ts';
import { LATE_SAYINGS } from './refusals/late.ts';
import { PEOPLE_SAYINGS } from './refusals/people.ts';
import { PLANNED_WORK_SAYINGS } from './refusals/planned-work.ts';
import { PRESS_SAYINGS } from './refusals/press.ts';
import type { Catalogue, Said } from './refusals/said.ts';
import { valuesOf } from './refusals/said.ts';
import { SECOND_THOUGHT_SAYINGS } from './refusals/second-thoughts.ts';
import { STATEMENT_SAYINGS } from './refusals/statements.ts';
import { SWITCH_SAYINGS } from './refusals/switch.ts';
import { TEXT_SAYINGS } from './refusals/texts.ts';
import { TYPING_SAYINGS } from './refusals/typing.ts';
import { WITHHOLDING_SAYINGS } from './refusals/withholding.ts';

/** Every refusal's sentence, by code. */
export const REFUSAL_SAYINGS: Catalogue = {
  ...INCIDENT_SAYINGS,
  ...CLOSING_SAYINGS,
  ...COURSE_SAYINGS,
  ...COMMAND_SAYINGS,
  ...FACT_SAYINGS,
  ...PEOPLE_SAYINGS,
  ...STATEMENT_SAYINGS,
  ...APPROVER_SAYINGS,
  ...SECOND_THOUGHT_SAYINGS,
  ...SWITCH_SAYINGS,
  ...DELIVERY_SAYINGS,
  ...CONTRADICTION_SAYINGS,
  ...TYPING_SAYINGS,
  ...TEXT_SAYINGS,
  ...PRESS_SAYINGS,
  ...LATE_SAYINGS,
  ...WITHHOLDING_SAYINGS,
  ...PLANNED_WORK_SAYINGS,
};

/** One sentence for a tired person, and the next step. */
export function refusalWords(refusal: Refusal): Said {
  const saying = Object.hasOwn(REFUSAL_SAYINGS, refusal.code) ? REFUSAL_SAYINGS[refusal.code] : undefined;
  const values = valuesOf(refusal);
  const said = saying?.(values) ?? {
    message: `Refused: ${refusal.code}.`,
    hint: 'firsthour status shows where things stand.',
  };
  const ring = values.list('ring');
  return ring.length === 0 ? said : { ...said, hint: `Ring ${ring.join('; ')}. ${said.hint}` };
}
