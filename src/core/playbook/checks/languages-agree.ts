import type { Path, Problem } from '../../finding.ts';
import { linksIn, withoutLinks } from '../../statement/links.ts';
import { parseText, proseOf } from '../../statement/message.ts';
import { numbersIn } from '../../statement/numbers.ts';
import { messagesInUse, placeholdersOf } from '../messages.ts';
import { CORRECTED_AT, fileOfText, type LanguageTexts, type PlaybookScope, placeholdersAt } from '../scope.ts';
import { error, warning } from './problem.ts';

/** A text in the first language, and in another. */
type Pair = {
  readonly path: Path;
  readonly texts: LanguageTexts;
  readonly text: string;
  readonly first: string;
  readonly firstText: string;
};

/** Names of the organisation and of the incident are no facts: a language may do without them. */
const NAMES: readonly string[] = ['organisation', 'reference'];

/** A text shows the same facts, numbers, times and hosts in every language. */
export function checkLanguagesAgree(scope: PlaybookScope): readonly Problem[] {
  return pairs(scope).flatMap((pair) => [...factsDiffer(scope, pair), ...numbersDiffer(pair), ...linksDiffer(pair)]);
}

function factsDiffer(scope: PlaybookScope, { path, texts, text, first, firstText }: Pair): readonly Problem[] {
  const [mine, theirs] = [factsIn(text), factsIn(firstText)];
  const lacking = theirs.filter((name) => !mine.includes(name));
  const more = mine.filter((name) => !theirs.includes(name));
  if (lacking.length === 0 && more.length === 0) return [];
  if (!isSound(scope, path, text) || !isSound(scope, path, firstText)) return [];
  return [error(fileOfText(texts, path), 'placeholders-differ', path, { first, lacking, more })];
}

/** Those that are written out. */
function numbersDiffer({ path, texts, text, first, firstText }: Pair): readonly Problem[] {
  const [met, expected] = [numbers(text), numbers(firstText)];
  if (met.join(' ') === expected.join(' ')) return [];
  return [warning(fileOfText(texts, path), 'numbers-differ', path, { first, met, expected })];
}

function linksDiffer({ path, texts, text, first, firstText }: Pair): readonly Problem[] {
  const [met, expected] = [hosts(text), hosts(firstText)];
  if (met.join(' ') === expected.join(' ')) return [];
  return [warning(fileOfText(texts, path), 'links-differ', path, { first, met, expected })];
}

/** Every text that two languages have, beside the first language's. What one of them lacks is another finding. */
function pairs({ playbook, texts: languages }: PlaybookScope): readonly Pair[] {
  const [reference, ...others] = languages;
  if (!reference) return [];
  const byPath = new Map(messagesInUse(playbook, reference.merged).map(({ path, text }) => [path.join('.'), text]));
  return others.flatMap((texts) =>
    messagesInUse(playbook, texts.merged).flatMap(({ path, text }) => {
      const firstText = byPath.get(path.join('.'));
      return firstText === undefined ? [] : [{ path, texts, text, first: reference.language, firstText }];
    }),
  );
}

/** What is no message, or shows what there is not, is told as that. */
function isSound({ playbook }: PlaybookScope, path: Path, text: string): boolean {
  const parsed = parseText(text);
  const known = [...placeholdersAt(playbook, path), CORRECTED_AT];
  return parsed.ok && parsed.placeholders.every((name) => known.includes(name));
}

function factsIn(text: string): readonly string[] {
  return placeholdersOf(text).filter((name) => !NAMES.includes(name));
}

function numbers(text: string): readonly string[] {
  return /\d/.test(text) ? numbersIn(withoutLinks(proseOf(text))) : [];
}

function hosts(text: string): readonly string[] {
  return linksIn(text)
    .map(({ host }) => host)
    .sort();
}
