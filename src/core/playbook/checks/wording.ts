import type { Path, Problem } from '../../finding.ts';
import { lint } from '../../statement/lint/lint.ts';
import { messagesInUse } from '../messages.ts';
import { fileOfText, type PlaybookScope } from '../scope.ts';
import { error } from './problem.ts';

/** A name that stands for a value, and whatever else is in braces: no words of the text. */
const IN_BRACES = /\{[^{}]*\}/g;

/** Texts say things as the linter asks of every statement, as far as one text alone can be judged. */
export function checkWording({ playbook, texts, lexicons }: PlaybookScope): readonly Problem[] {
  return texts.flatMap((language) => {
    const lexicon = lexicons.find((one) => language.language.split('-')[0] === one.language);
    if (!lexicon) return [];
    return messagesInUse(playbook, language.merged)
      .filter(({ path }) => !isAsked(path))
      .flatMap(({ path, text }) =>
        lint(text.replace(IN_BRACES, '…'), { lexicon }).findings.map(
          ({ rule, severity, values }): Problem => ({
            ...error(fileOfText(language, path), rule, path, values),
            severity,
          }),
        ),
      );
  });
}

/** What customers ask is in their words. */
function isAsked([list, , what]: Path): boolean {
  return list === 'questions' && what === 'ask';
}
