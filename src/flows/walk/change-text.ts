import { draftStatement } from '../../core/incident/decide/draft-statement.ts';
import { BLANK } from '../../core/statement/promise.ts';
import type { PartText } from '../edit-draft.ts';
import { partTexts } from '../edit-draft.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import type { Sitting } from './sitting.ts';
import { tellWeaknesses } from './tell-weaknesses.ts';
import type { Turn } from './turn.ts';

/** Lets a person rewrite parts of one of the statements. Each new text is a new revision, and on the disk before the next. */
export async function changeText(sitting: Sitting, statements: readonly string[]): Promise<Turn> {
  const { session, voice } = sitting;
  const statement = await oneOf(sitting, statements);
  if (statement === MENU) return 'menu';
  for (;;) {
    const parts = partTexts(session.incident(), statement);
    const part = await choose<PartText | null>(sitting, {
      message: voice.words('which-part'),
      choices: [
        { value: null, name: voice.words('done') },
        ...parts.map((value) => ({ value, name: `${value.key}: ${value.text}` })),
      ],
      preset: null,
    });
    if (part === MENU) return 'menu';
    if (part === null) return 'on';
    if ((await rewrite(sitting, statement, part)) === MENU) return 'menu';
  }
}

/** What weakens the new text stands above a question of its own: above the list of all parts it would scroll away. */
async function rewrite(sitting: Sitting, statement: string, part: PartText): Promise<OrMenu<null>> {
  const { voice } = sitting;
  const typed = await newText(sitting, part);
  if (typed === MENU) return MENU;
  if (typed === part.text) return null;
  await sitting.write((asked) => draftStatement(asked, statement, { [part.key]: typed }));
  const weaknesses = await tellWeaknesses(sitting, part.key, typed);
  if (weaknesses.every(({ severity }) => severity === 'note')) return null;
  const isKept = await choose(sitting, {
    message: voice.words('keep-text'),
    choices: [
      { value: true, name: voice.words('keep') },
      { value: false, name: voice.words('change-again') },
    ],
    preset: true,
  });
  if (isKept === MENU) return MENU;
  return isKept ? null : rewrite(sitting, statement, { ...part, text: typed });
}

/** The text stands in the line, to be changed. */
function newText(sitting: Sitting, part: PartText): Promise<OrMenu<string>> {
  const message = sitting.voice.words(part.text.includes(BLANK) ? 'new-text-promise' : 'new-text');
  return text(sitting, { message, typed: part.text });
}

async function oneOf(sitting: Sitting, statements: readonly string[]): Promise<OrMenu<string>> {
  const { voice, session } = sitting;
  const [only = '', second] = statements;
  if (second === undefined) return only;
  return choose(sitting, {
    message: voice.words('which-statement'),
    choices: statements.map((value) => ({ value, name: voice.statement(session.plan, value) })),
    preset: statements.at(-1) ?? only,
  });
}
