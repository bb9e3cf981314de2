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
import { TEST_RULES } from './findings/test-rules.ts';
import { TEXT_RULES } from './findings/text-rules.ts';
import type { Sentences } from './findings/wording.ts';
import { WORKSPACE_RULES } from './findings/workspace-rules.ts';

/** Rules that are about one thing, under the heading that lists of rules have for them. */
export type RuleGroup = { readonly title: string; readonly rules: readonly string[] };

/** Rules of `lint`, which judges what people wrote, are called so. */
const STATEMENT = /^statement-/;

const CATALOGUES: readonly (readonly [title: string, sentences: Sentences])[] = [
  ['Files', FILE_RULES],
  ['Keys and values', SCHEMA_RULES],
  ['Names', NAME_RULES],
  ['The workspace', WORKSPACE_RULES],
  ['Playbooks', PLAYBOOK_RULES],
  ['Texts', TEXT_RULES],
  ['Promises and steps', PROMISE_RULES],
  ['The first hour', FIRST_HOUR_RULES],
  ['Reach', REACH_RULES],
  ['What channels show', RENDITION_RULES],
  ['Languages agree', AGREEMENT_RULES],
  ['Freshness', FRESHNESS_RULES],
  ['Safety', SAFETY_RULES],
  ['Drills', DRILL_RULES],
  ['Tests and scenarios', TEST_RULES],
  ['What is allowed', ALLOW_RULES],
];

/** These rules by group, in the order in which a file is judged. None is left out: what no catalogue has stands last. */
export function groupRules(ids: readonly string[]): readonly RuleGroup[] {
  const groups = CATALOGUES.map(([title, sentences]) => ({
    title,
    rules: Object.keys(sentences).filter((id) => ids.includes(id) && !STATEMENT.test(id)),
  }));
  const grouped = new Set(groups.flatMap(({ rules }) => rules));
  const statements = ids.filter((id) => STATEMENT.test(id));
  const others = ids.filter((id) => !grouped.has(id) && !STATEMENT.test(id));
  return [...groups, { title: 'Statements', rules: statements }, { title: 'Others', rules: others }].filter(
    ({ rules }) => rules.length > 0,
  );
}
