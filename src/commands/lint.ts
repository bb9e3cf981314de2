import type { Stage } from '../core/schema/generated/types.ts';
import type { LintLexicon } from '../core/statement/lint/lexicon.ts';
import { lint } from '../core/statement/lint/lint.ts';
import { STAGES } from '../core/statement/parts.ts';
import { LEXICON_LANGUAGES, lexiconsFor } from '../flows/lexicons.ts';
import type { World } from '../ports.ts';
import { lintDocument, lintPage, lintSummary } from '../render/lint-page.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import { flag, given, type Invocation } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

/** `lint FILE|- --language L [--stage S]`: what a text says and what weakens it. Exit 1 with an error, or, `--strict`, a warning. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const typed = oneWord(invocation.words, 'lint', 'file');
  const stage = stageOf(invocation);
  const lexicon = await lexiconOf(invocation);
  const { file, text } = await textOf(typed, world);
  const linted = { ...lint(text, stage === undefined ? { lexicon } : { lexicon, stage }), file, text };
  const { language } = lexicon;
  const { screen } = world;
  if (invocation.json) print(world, lintDocument({ ...linted, language }));
  else {
    screen.out(lintPage({ paint: createPaint(screen.colour), columns: screen.columns }, { ...linted, language }));
    screen.err(`${file}: ${lintSummary(linted)}\n`);
  }
  const fails = given(invocation, 'strict') ? ['error', 'warning'] : ['error'];
  return linted.findings.some(({ severity }) => fails.includes(severity)) ? EXIT.wrong : EXIT.done;
}

function stageOf(invocation: Invocation): Stage | undefined {
  const stage = flag(invocation, 'stage');
  const stages: readonly Stage[] = [...STAGES, 'correction'];
  if (stage === undefined || isOne(stages, stage)) return stage;
  throw misuse('stage-unknown', { stage, stages });
}

function isOne<T extends string>(all: readonly T[], word: string): word is T {
  return (all as readonly string[]).includes(word);
}

async function lexiconOf(invocation: Invocation): Promise<LintLexicon> {
  const language = flag(invocation, 'language');
  if (language === undefined) throw misuse('flag-missing', { command: 'lint', flag: '--language' });
  const [lexicon] = await lexiconsFor([language]);
  if (!lexicon) throw misuse('lexicon-missing', { language, languages: LEXICON_LANGUAGES });
  return lexicon;
}

async function textOf(typed: string, world: World): Promise<{ readonly file: string; readonly text: string }> {
  const found = await world.textAt(typed);
  if ('unread' in found) {
    throw misuse('text-unread', { file: found.path, unread: found.unread, words: found.words });
  }
  const text = found.text.replace(/^\ufeff/, '');
  if (text.includes('\0')) throw misuse('text-binary', { file: found.path });
  if (text.trim() === '') throw misuse('text-empty', { file: found.path });
  return { file: found.path, text };
}
