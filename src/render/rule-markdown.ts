import type { ExplainedRule } from '../core/rule/read-rule.ts';
import type { Snippet } from '../core/rule/snippets.ts';

/** What there is to say of a rule, as Markdown without a heading. `said` is what `validate` prints for the bad example. */
export function ruleMarkdown(rule: ExplainedRule, said = ''): string {
  const { title, why, source, bad, good, noExample } = rule;
  return [
    `**${prose(title)}.** ${why.map(prose).join('\n\n')}`,
    ...example('Not so:', bad),
    ...(said === '' ? [] : [fenced(said, 'text')]),
    ...example('But so:', good),
    ...(noExample === null ? [] : [`There is no example. ${prose(noExample)}`]),
    ...(source === null ? [] : [`Source: ${prose(source)}.`]),
  ].join('\n\n');
}

/** A sentence in which nothing is taken for markup. */
function prose(text: string): string {
  return text.replaceAll(/[\\*`<]|(?<![a-z0-9])_|_(?![a-z0-9])/g, '\\$&');
}

function example(title: string, snippets: readonly Snippet[]): readonly string[] {
  return snippets.length === 0 ? [] : [title, ...snippets.map(shown)];
}

function shown({ file, is, text }: Snippet): string {
  if (file === null) return fenced(text, 'text');
  if (is === 'no-file') return `\`${file}\` is not there.`;
  return `\`${file}\`${is === 'taken-out' ? ', without' : ''}\n\n${fenced(text, 'yaml')}`;
}

function fenced(text: string, info: string): string {
  return `\`\`\`${info}\n${text}\n\`\`\``;
}
