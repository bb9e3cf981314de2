import { readDocument } from '../document/read-document.ts';
import type { FoundFile } from '../document/source-file.ts';
import type { Rule } from '../schema/generated/types.ts';
import { validateRule } from '../schema/generated/validators.js';
import { type Snippet, snippetsOf } from './snippets.ts';

/** What there is to say of a rule. A rule of `lint` has statements for examples, in one `language`. */
export type ExplainedRule = {
  readonly id: string;
  readonly title: string;
  /** Paragraphs. */
  readonly why: readonly string[];
  readonly source: string | null;
  readonly language: string | null;
  readonly bad: readonly Snippet[];
  readonly good: readonly Snippet[];
  /** Why there is no example. */
  readonly noExample: string | null;
};

/** The id of the rule that a file explains: `first-statement-late.yaml`. */
export function ruleOfFile(path: string): string {
  return path.replace(/\.yaml$/, '');
}

/** Reads rules/<rule-id>.yaml; undefined where it is none. (They come with the program: a test reads them all.) */
export function readRule(found: FoundFile): ExplainedRule | undefined {
  const { document } = readDocument(found, validateRule);
  return document && explained(ruleOfFile(found.path), document.value);
}

function explained(id: string, { title, why, source, language, bad, good, no_example }: Rule): ExplainedRule {
  const pieces = (example: string | undefined): readonly Snippet[] => {
    if (example === undefined) return [];
    return language === undefined ? snippetsOf(example) : [{ file: null, is: 'there', text: example.trimEnd() }];
  };
  return {
    id,
    title,
    why: why.split('\n').filter((paragraph) => paragraph.trim() !== ''),
    source: source ?? null,
    language: language ?? null,
    bad: pieces(bad),
    good: pieces(good),
    noExample: no_example ?? null,
  };
}
