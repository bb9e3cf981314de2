import type { LintFinding } from '../../core/statement/lint/lint.ts';
import { STATEMENT_RULES } from '../findings/statement-rules.ts';

/** What weakens a text, and what to write instead, for whoever has just written it. */
export function weaknessLine({ rule, values, instead }: LintFinding): string {
  const says = STATEMENT_RULES[rule]?.(values) ?? rule;
  return instead === null || instead.startsWith('(') ? `${says}.` : `${says}. Instead: ${instead}`;
}
