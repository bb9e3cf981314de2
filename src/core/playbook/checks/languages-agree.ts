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

/** A text shows the same facts in every language. */
export function checkSamePlaceholders(scope: PlaybookScope): readonly Problem[] {
  return pairs(scope).flatMap(({ path, texts, text, first, firstText }) => {
    const [mine, theirs] = [factsIn(text), factsIn(firstText)];
    if (!isSound(scope, path, text) || !isSound(scope, path, firstText)) return [];
    const lacking = theirs.filter((name) => !mine.includes(name));
    const more = mine.filter((name) => !theirs.includes(name));
    if (lacking.length === 0 && more.length === 0) return [];
    return [error(fileOfText(texts, path), 'placeholders-differ', path, { first, lacking, more })];
  });
}

/** Numbers and times that are written out are the same in every language. */
export function checkSameNumbers(scope: PlaybookScope): readonly Problem[] {
  return pairs(scope).flatMap(({ path, texts, text, first, firstText }) => {
    const [met, expected] = [numbers(text), numbers(firstText)];
    if (met.join(' ') === expected.join(' ')) return [];
    return [warning(fileOfText(texts, path), 'numbers-differ', path, { first, met, expected })];
  });
}

/** Addresses that are written out lead to the same hosts in every language. */
export function checkSameLinks(scope: PlaybookScope): readonly Problem[] {
  return pairs(scope).flatMap(({ path, texts, text, first, firstText }) => {
    const [met, expected] = [hosts(text), hosts(firstText)];
    if (met.join(' ') === expected.join(' ')) return [];
    return [warning(fileOfText(texts, path), 'links-differ', path, { first, met, expected })];
  });
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
