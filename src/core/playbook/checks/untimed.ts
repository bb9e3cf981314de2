import type { Problem } from '../../finding.ts';
import type { Part } from '../../schema/generated/types.ts';
import { parseText } from '../../statement/message.ts';
import { own } from '../../statement/own.ts';
import { fileOfText, type PlaybookScope, typeOfFact } from '../scope.ts';
import { error } from './problem.ts';

/** Parts that tell a time, and the placeholder that stands for it: words alone ("soon") cannot be held to. */
const TELLS: Readonly<Partial<Record<Part, string>>> = {
  since: 'started_at',
  until: 'restored_at',
  eta: 'eta',
  next_update: 'next_update_by',
};

/** A part that tells a time shows it, in every language. */
export function checkTimesShown({ playbook, texts }: PlaybookScope): readonly Problem[] {
  return texts.flatMap((language) =>
    Object.entries(playbook.statements).flatMap(([statement, { parts }]) =>
      parts.flatMap((part) => {
        const wanted = TELLS[part];
        const text = own(language.merged.statements, statement)?.[part];
        const parsed = text === undefined ? null : parseText(text);
        if (wanted === undefined || !parsed?.ok) return [];
        const shown = parsed.placeholders;
        if (shown.includes(wanted) || (part !== 'next_update' && shown.some((name) => isTime(playbook, name))))
          return [];
        const path = ['statements', statement, part];
        const values = { statement, part, language: language.language, wanted };
        return [error(fileOfText(language, path), 'part-untimed', path, values)];
      }),
    ),
  );
}

/** A fact of the playbook's own may be the time: when planned work should have ended. */
function isTime(playbook: PlaybookScope['playbook'], name: string): boolean {
  return typeOfFact(playbook, name) === 'time';
}
