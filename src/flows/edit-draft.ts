import { latestDraft } from '../core/incident/approvals.ts';
import type { Edits } from '../core/incident/decide/draft-statement.ts';
import type { Header, World } from '../ports.ts';
import type { Session } from './session.ts';

/** The words that editing needs. */
export type EditWords = { readonly whichPart: string; readonly newText: string; readonly finish: string };

/** Lets a person rewrite parts, one after the other. The parts as they stand come from the newest revision. */
export async function editDraft(
  world: World,
  session: Session,
  statement: string,
  words: EditWords,
  header: Header,
): Promise<Edits> {
  const parts = latestDraft(session.incident(), statement)?.draft.parts ?? {};
  const texts = Object.entries(parts).flatMap(([language, byPart]) =>
    Object.entries(byPart).map(([part, text]) => ({ key: `${part}.${language}`, text })),
  );
  const edits: Record<string, string> = {};
  for (;;) {
    const key = await world.prompter.choose<string | null>({
      message: words.whichPart,
      choices: [
        { value: null, name: words.finish },
        ...texts.map(({ key: value, text }) => ({ value, name: `${value}: ${edits[value] ?? text}` })),
      ],
      preset: null,
      header,
    });
    if (key === null) return edits;
    const preset = edits[key] ?? texts.find((one) => one.key === key)?.text ?? '';
    edits[key] = await world.prompter.text({ message: words.newText, preset, header, check: () => null });
  }
}
