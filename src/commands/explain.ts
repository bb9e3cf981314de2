import { meantRules } from '../core/rule/meant-rules.ts';
import { type ExplainedRule, readRule, ruleOfFile } from '../core/rule/read-rule.ts';
import type { SourceFile, World } from '../ports.ts';
import { rulePage, rulesPage } from '../render/explain-page.ts';
import { createPaint } from '../render/paint.ts';
import { groupRules } from '../render/rule-groups.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

/** `explain [rule]`: why there is a rule, what breaks it and how it is done well; without a word, all rules by group. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const files = await world.shipped('rules');
  const [word] = invocation.words;
  return word === undefined ? list(invocation, world, files) : explain(invocation, world, files, word);
}

function list(invocation: Invocation, world: World, files: readonly SourceFile[]): number {
  const rules = files.flatMap((file) => readRule(file) ?? []);
  const groups = groupRules(rules.map(({ id }) => id));
  if (invocation.json) {
    const groupOf = (id: string) => groups.find((group) => group.rules.includes(id))?.title;
    print(world, { rules: rules.map(({ id, title }) => ({ rule: id, group: groupOf(id), title })) });
  } else world.screen.out(rulesPage(lookOf(world), groups, rules));
  return EXIT.done;
}

function explain(invocation: Invocation, world: World, files: readonly SourceFile[], word: string): number {
  const ids = files.map(({ path }) => ruleOfFile(path));
  // As it is copied from a finding: in its brackets, perhaps.
  const id = word.replace(/^\[|\]$/g, '');
  const file = files.find(({ path }) => ruleOfFile(path) === id);
  const rule = file && readRule(file);
  if (!rule) throw misuse('rule-unknown', { rule: id, rules: meantRules(id, ids) });
  if (invocation.json) print(world, documentOf(rule));
  else world.screen.out(rulePage(lookOf(world), rule));
  return EXIT.done;
}

function documentOf({ id, noExample, bad, good, why, ...rest }: ExplainedRule): object {
  const [group] = groupRules([id]);
  return { rule: id, group: group?.title, ...rest, why: why.join('\n\n'), bad, good, no_example: noExample };
}

function lookOf(world: World) {
  return { paint: createPaint(world.screen.colour), columns: world.screen.columns };
}
