import { join } from 'node:path';

import { readDocument } from '../../src/core/document/read-document.ts';
import { type ExplainedRule, readRule } from '../../src/core/rule/read-rule.ts';
import { validateRule } from '../../src/core/schema/generated/validators.js';
import { checkWorkspace } from '../../src/core/workspace/check-workspace.ts';
import { findingsText } from '../../src/render/findings.ts';
import { createPaint } from '../../src/render/paint.ts';
import { groupRules } from '../../src/render/rule-groups.ts';
import { ruleMarkdown } from '../../src/render/rule-markdown.ts';
import { parseFault } from '../golden/validate/parse-fault.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { ROOT } from './markdown.ts';

const files = readFolder(join(ROOT, 'src/rules'));
const base = readFolder(join(ROOT, 'test/golden/validate/base'));
const builtIn = readFolder(join(ROOT, 'src/connectors'));

const INTRO = `# Rules

What \`firsthour validate\` asks of a workspace and its playbooks, and why. \`firsthour explain RULE\` shows the same at a
terminal. How findings are printed, read by machines and switched off is in [validate.md](validate.md).

The examples are changes to one small workspace, and run as tests: the first is found, the second is not. This page is
made from the files in [src/rules](../src/rules) (\`npm run docs\`).`;

/** docs/rules.md: every rule as `explain` has it, and what `validate` says of its bad example. */
export function rulesDocument(): string {
  const rules = new Map(files.flatMap((file) => readRule(file) ?? []).map((rule) => [rule.id, rule]));
  const groups = groupRules([...rules.keys()]);
  const contents = groups.map(({ title, rules: ids }) => {
    const links = ids.map((id) => `[${id}](#${id})`).join(' · ');
    return `**${title}**: ${links}`;
  });
  const sections = groups.map(({ title, rules: ids }) => {
    const inside = ids.flatMap((id) => rules.get(id) ?? []).map(section);
    return [`## ${title}`, ...inside].join('\n\n');
  });
  return `${[INTRO, ...contents, ...sections].join('\n\n')}\n`;
}

function section(rule: ExplainedRule): string {
  return `### ${rule.id}\n\n${ruleMarkdown(rule, said(rule.id))}`;
}

/** What `validate` prints for the bad example: of this rule, and without the lines of the file, which stand above. */
function said(id: string): string {
  const found = files.find(({ path }) => path === `${id}.yaml`);
  const bad = found && readDocument(found, validateRule).document?.value;
  if (bad?.bad === undefined || bad.language !== undefined) return '';
  const { findings } = checkWorkspace(parseFault(bad.bad, base), builtIn);
  const mine = findings.filter(({ rule }) => rule === id);
  return findingsText(mine, () => undefined, createPaint(false)).trimEnd();
}
