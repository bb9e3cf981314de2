import type { Finding } from '../core/finding.ts';
import { AGREEMENT_RULES } from './findings/agreement-rules.ts';
import { FILE_RULES } from './findings/file-rules.ts';
import { FRESHNESS_RULES } from './findings/freshness-rules.ts';
import { NAME_RULES } from './findings/name-rules.ts';
import { PLAYBOOK_RULES } from './findings/playbook-rules.ts';
import { RENDITION_RULES } from './findings/rendition-rules.ts';
import { SAFETY_RULES } from './findings/safety-rules.ts';
import { SCHEMA_RULES } from './findings/schema-rules.ts';
import { TEXT_RULES } from './findings/text-rules.ts';
import type { Sentences } from './findings/wording.ts';
import { WORKSPACE_RULES } from './findings/workspace-rules.ts';

/** Every rule and its sentence, in English. */
export const RULES: Sentences = {
  ...FILE_RULES,
  ...SCHEMA_RULES,
  ...NAME_RULES,
  ...WORKSPACE_RULES,
  ...PLAYBOOK_RULES,
  ...TEXT_RULES,
  ...RENDITION_RULES,
  ...AGREEMENT_RULES,
  ...FRESHNESS_RULES,
  ...SAFETY_RULES,
};

/** A finding's sentence, without place and rule. */
export function messageOf({ rule, values }: Finding): string {
  return RULES[rule]?.(values) ?? rule;
}
