import { latestDraft } from '../core/incident/approvals.ts';
import type { Edits } from '../core/incident/decide/draft-statement.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Header, World } from '../ports.ts';
import type { Session } from './session.ts';

/** The words that editing needs. */
export type EditWords = { readonly whichPart: string; readonly newText: string; readonly finish: string };

/** A part in one language, `regret.en`, and its text. */
export type PartText = { readonly key: string; readonly text: string };

/** The parts of a statement's newest revision. */
export function partTexts(incident: Incident, statement: string): readonly PartText[] {
  const parts = latestDraft(incident, statement)?.draft.parts ?? {};
  return Object.entries(parts).flatMap(([language, byPart]) =>
    Object.entries(byPart).map(([part, text]) => ({ key: `${part}.${language}`, text })),
  );
}

/** Lets a person rewrite parts, one after the other: each text stands in the line, to be changed; an empty one leaves the part out. */
export async function editDraft(
  world: World,
  session: Session,
  statement: string,
  words: EditWords,
  header: Header,
): Promise<Edits> {
  const texts = partTexts(session.incident(), statement);
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
    const typed = edits[key] ?? texts.find((one) => one.key === key)?.text ?? '';
    edits[key] = await world.prompter.text({ message: words.newText, typed, preset: '', header, check: () => null });
  }
}
