import { latestDraft } from '../../../core/incident/approvals.ts';
import type { Carried } from '../../../core/incident/carried.ts';
import type { Edits } from '../../../core/incident/decide/draft-statement.ts';
import { draftStatement } from '../../../core/incident/decide/draft-statement.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import { correctionOf } from '../../../core/statement/statement-of.ts';
import { MENU, text } from '../ask.ts';
import { release } from '../release.ts';
import { saidStatements, whichOf } from '../said-statements.ts';
import type { Sitting } from '../sitting.ts';
import { tellWeaknesses } from '../tell-weaknesses.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** What was said was wrong: asks which statement, what was wrong and what is right in each language, and shows it. */
export const correctTurn: MenuTurn = {
  key: 'w',
  name: ({ session, voice }) => (correctable(session.incident()).length > 0 ? voice.words('menu-correct') : null),
  take: async (sitting) => {
    const about = await whichOf(sitting, correctable(await sitting.session.refresh()));
    return about === MENU ? 'menu' : correct(sitting, about);
  },
};

/** A correction is corrected by correcting its statement again. */
function correctable(incident: Incident): readonly Carried[] {
  return saidStatements(incident).filter(({ deliveries }) => deliveries.every(({ amends }) => amends === undefined));
}

/** Whatever was typed is on the disk before anything else is asked, also where the menu was wanted half-way. */
async function correct(sitting: Sitting, about: Carried): Promise<Turn> {
  const { session, voice } = sitting;
  const correction = correctionOf(about.statement);
  sitting.say(voice.saidBefore(session.plan, about, sitting.world.now()));
  const { edits, menu } = await asked(sitting, about, draftOpen(session.incident(), correction));
  const wrote = Object.keys(edits).length > 0;
  if (wrote && !(await sitting.write((by) => draftStatement(by, correction, edits)))) return 'menu';
  if (menu) return 'menu';
  if (!wrote && !latestDraft(session.incident(), correction)) {
    sitting.tell(voice.words('correct-in-none'));
    return 'menu';
  }
  return release(sitting, [correction], undefined, null);
}

/** What was written before and is not out yet stands in the line, to be changed. */
function draftOpen(incident: Incident, correction: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const latest = latestDraft(incident, correction);
  return latest && latest.published_at === null ? latest.draft.parts : {};
}

async function asked(
  sitting: Sitting,
  { deliveries }: Carried,
  before: ReturnType<typeof draftOpen>,
): Promise<{ readonly edits: Edits; readonly menu: boolean }> {
  const { voice, session } = sitting;
  const edits: Record<string, string> = {};
  const told = session.plan.workspace.languages.filter((language) =>
    deliveries.some((one) => one.language === language),
  );
  for (const language of told) {
    const typed = { wrong: before[language]?.wrong ?? '', right: before[language]?.right ?? '' };
    const wrong = await text(sitting, { message: voice.words('what-was-wrong', { language }), typed: typed.wrong });
    if (wrong === MENU) return { edits, menu: true };
    if (wrong.trim() === '' && typed.wrong === '') continue;
    const check = (line: string) => (line.trim() === '' && wrong.trim() !== '' ? voice.words('right-needed') : null);
    const right = await text(sitting, {
      message: voice.words('what-is-right', { language }),
      typed: typed.right,
      check,
    });
    const said = right === MENU ? { wrong } : { wrong, right };
    for (const [part, line] of Object.entries(said)) {
      if (line !== typed[part as keyof typeof typed]) edits[`${part}.${language}`] = line.trim();
    }
    if (right === MENU) return { edits, menu: true };
    // What was wrong is quoted: only what is right can be written better.
    if (right !== typed.right) await tellWeaknesses(sitting, `right.${language}`, right);
  }
  return { edits, menu: false };
}
