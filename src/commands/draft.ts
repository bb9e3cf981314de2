import type { Edits } from '../core/incident/decide/draft-statement.ts';
import { draftStatement } from '../core/incident/decide/draft-statement.ts';
import { keepStatement } from '../core/incident/decide/keep-statement.ts';
import { statusOf } from '../core/incident/status.ts';
import { editDraft } from '../flows/edit-draft.ts';
import type { World } from '../ports.ts';
import { draftPage } from '../render/draft-page.ts';
import { createPaint } from '../render/paint.ts';
import { createVoice } from '../render/walk/voice.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags, given } from './shared/invocation.ts';
import { oneWord, pairs } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import type { Desk } from './shared/write.ts';
import { deskFor, write } from './shared/write.ts';

/** `draft STATEMENT [--part part.lang=text] [--edit] [--keep --because WHY]`: freezes a statement's parts, and shows every rendition. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statement = oneWord(invocation.words, 'draft', 'statement');
  const desk = await deskFor(invocation, world);
  if (given(invocation, 'edit') && !world.screen.interactive)
    throw misuse('no-terminal-for', { flag: '--edit', instead: '--part' });
  const typed = pairs(flags(invocation, 'part'), 'draft --part');
  const edits = given(invocation, 'edit') ? { ...(await rewritten(world, desk, statement)), ...typed } : typed;
  const entries = await write(desk, (asked) =>
    given(invocation, 'keep')
      ? keepStatement(asked, statement, flag(invocation, 'because'))
      : draftStatement(asked, statement, edits),
  );
  const { plan } = desk.session;
  const status = statusOf(plan, desk.session.incident(), world.now());
  const drafted = desk.session.incident().drafts[statement]?.at(-1);
  if (!invocation.json && drafted)
    world.screen.err(
      `${draftPage(plan, drafted, world.now(), world.screen.columns, createPaint(world.screen.colour))}\n`,
    );
  return report(invocation, world, desk, entries, { statement: status.statements.find(({ id }) => id === statement) });
}

async function rewritten(world: World, { session }: Desk, statement: string): Promise<Edits> {
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const words = { whichPart: voice.words('which-part'), newText: voice.words('new-text'), finish: voice.words('done') };
  return editDraft(world, session, statement, words, (now) => voice.header(session.plan, session.incident(), [], now));
}
