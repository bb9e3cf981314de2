import type { Path, Problem } from '../../finding.ts';
import type { LintLexicon } from '../../statement/lint/lexicon.ts';
import { findWeaknesses, type LintFinding } from '../../statement/lint/lint.ts';
import { type Message, messagesInUse } from '../messages.ts';
import { fileOfText, type PlaybookScope } from '../scope.ts';
import { error } from './problem.ts';

/** A name that stands for a value, and whatever else is in braces: no words of the text. */
const IN_BRACES = /\{[^{}]*\}/g;

/** Playbooks share most messages: each is judged once. */
const judged = new WeakMap<LintLexicon, WeakMap<Message, readonly LintFinding[]>>();

/** Texts say things as the linter asks of every statement, as far as one text alone can be judged. */
export function checkWording({ playbook, texts, lexicons }: PlaybookScope): readonly Problem[] {
  return texts.flatMap((language) => {
    const lexicon = lexicons.find((one) => language.language.split('-')[0] === one.language);
    if (!lexicon) return [];
    return messagesInUse(playbook, language.merged)
      .filter(({ path }) => !isAsked(path))
      .flatMap((message) =>
        weaknessesOf(message, lexicon).map(
          ({ rule, severity, values }): Problem => ({
            ...error(fileOfText(language, message.path), rule, message.path, values),
            severity,
          }),
        ),
      );
  });
}

function weaknessesOf(message: Message, lexicon: LintLexicon): readonly LintFinding[] {
  const known = judged.get(lexicon) ?? new WeakMap<Message, readonly LintFinding[]>();
  judged.set(lexicon, known);
  const before = known.get(message);
  if (before) return before;
  const findings = findWeaknesses(message.text.replace(IN_BRACES, '…'), lexicon);
  known.set(message, findings);
  return findings;
}

/** What customers ask is in their words. */
function isAsked([list, , what]: Path): boolean {
  return list === 'questions' && what === 'ask';
}
