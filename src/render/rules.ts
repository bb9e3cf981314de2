import type { Finding } from '../core/finding.ts';
import { AGREEMENT_RULES } from './findings/agreement-rules.ts';
import { ALLOW_RULES } from './findings/allow-rules.ts';
import { DRILL_RULES } from './findings/drill-rules.ts';
import { FILE_RULES } from './findings/file-rules.ts';
import { FIRST_HOUR_RULES } from './findings/first-hour-rules.ts';
import { FRESHNESS_RULES } from './findings/freshness-rules.ts';
import { NAME_RULES } from './findings/name-rules.ts';
import { PLAYBOOK_RULES } from './findings/playbook-rules.ts';
import { PROMISE_RULES } from './findings/promise-rules.ts';
import { REACH_RULES } from './findings/reach-rules.ts';
import { RENDITION_RULES } from './findings/rendition-rules.ts';
import { SAFETY_RULES } from './findings/safety-rules.ts';
import { SCHEMA_RULES } from './findings/schema-rules.ts';
import { STATEMENT_RULES } from './findings/statement-rules.ts';
import { TEST_RULES } from './findings/test-rules.ts';
import { TEXT_RULES } from './findings/text-rules.ts';
import type { Sentences } from './findings/wording.ts';
import { WORKSPACE_RULES } from './findings/workspace-rules.ts';

/** Every rule of `validate` and its sentence, in English; those of `lint` stand in statement-rules.ts. */
export const RULES: Sentences = {
  ...FILE_RULES,
  ...SCHEMA_RULES,
  ...NAME_RULES,
  ...WORKSPACE_RULES,
  ...DRILL_RULES,
  ...PLAYBOOK_RULES,
  ...TEXT_RULES,
  ...PROMISE_RULES,
  ...FIRST_HOUR_RULES,
  ...ALLOW_RULES,
  ...TEST_RULES,
  ...REACH_RULES,
  ...RENDITION_RULES,
  ...AGREEMENT_RULES,
  ...FRESHNESS_RULES,
  ...SAFETY_RULES,
};

/** A finding's sentence, without place and rule. */
export function messageOf({ rule, values }: Pick<Finding, 'rule' | 'values'>): string {
  return (RULES[rule] ?? STATEMENT_RULES[rule])?.(values) ?? rule;
}
