import type { PaperLanguage } from '../core/paper/kit.ts';
import type { PreviewRow } from '../core/statement/preview.ts';
import { GLUE, piecesText } from './kit/pieces-text.ts';
import type { Look } from './layout/look.ts';
import { heading, item } from './layout/rows.ts';

/** Questions (`questions.cause`) and replies as rows beside the renditions: their channel is nobody's, and nothing limits them. */
export function answerRows(languages: readonly PaperLanguage[]): readonly PreviewRow[] {
  return languages.flatMap(({ language, questions, replies }) => [
    ...questions.map(({ id, ask, answer }) => row(language, `questions.${id}`, text(ask), text(answer))),
    ...replies.map((reply) => row(language, `replies.${reply.id}`, '', text(reply.text))),
  ]);
}

/** The same as sections of the page, one for each language. */
export function answerSections(look: Look, languages: readonly PaperLanguage[]): readonly string[] {
  return languages.flatMap(({ language, questions, replies }) => {
    const asked = questions.map(({ ask, answer, otherwise }) =>
      item(look, [['strong', text(ask)], ` ${text(answer)} `, ['dim', `Until it is public: ${text(otherwise)}`]]),
    );
    const said = replies.map((reply) => item(look, [['strong', `${reply.id}: `], text(reply.text)]));
    return [
      ...(asked.length === 0 ? [] : [[heading(look, `If they ask, in ${language}`), ...asked].join('\n')]),
      ...(said.length === 0 ? [] : [[heading(look, `Replies in ${language}`), ...said].join('\n')]),
    ];
  });
}

function row(language: string, statement: string, subject: string, text: string): PreviewRow {
  const length = [...text].length;
  return {
    statement,
    channel: '',
    language,
    subject,
    text,
    length,
    limit: null,
    unit: 'chars',
    fits: true,
    shortened: [],
    dropped: [],
  };
}

function text(pieces: Parameters<typeof piecesText>[0]): string {
  return piecesText(pieces).replaceAll(GLUE, ' ');
}
