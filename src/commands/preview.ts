import { imagineIncident } from '../core/incident/imagine.ts';
import { imagineDraft } from '../core/incident/imagine-draft.ts';
import { NOTHING_YET } from '../core/incident/nothing-yet.ts';
import { readingsOf } from '../core/incident/readings.ts';
import type { PaperLanguage } from '../core/paper/kit.ts';
import { kitOf } from '../core/paper/kit.ts';
import { planLanguages } from '../core/playbook/plan.ts';
import type { Refusal } from '../core/refusal.ts';
import type { Draft } from '../core/statement/draft.ts';
import { narrowed, previewRows } from '../core/statement/preview.ts';
import { promisedTime, shownTime } from '../core/statement/promise.ts';
import { samplesIn } from '../core/statement/samples-in.ts';
import { correctionOf } from '../core/statement/statement-of.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { previewHtml } from '../render/preview/html.ts';
import { wroteWords } from '../render/preview/wrote.ts';
import { answerRows } from '../render/preview-answers.ts';
import { previewPage } from '../render/preview-page.ts';
import { BLANK_WORDS } from '../render/renditions.ts';
import { type Asked, askedOf } from './preview/asked.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';

const FORMATS = ['text', 'html'] as const;

/** What a format comes to: its text, and every draft in it. */
type Shown = { readonly text: string; readonly drafts: readonly Draft[] };

/**
 * `preview PLAYBOOK [STATEMENT] [--format text|html] [--out FILE]`: every rendition as it would read now, with its length and
 * limit. Exit 1 when one does not fit.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const out = flag(invocation, 'out');
  const format = formatOf(invocation, out);
  const asked = await askedOf(invocation, world);
  const { text, drafts } = format === 'html' ? asPage(invocation, asked) : asText(invocation, world, asked);
  if (out === undefined) world.screen.out(text);
  else {
    await world.files.write(out, text);
    if (invocation.json) print(world, { playbook: asked.plan.playbook.id, format, file: out });
    else world.screen.out(`${wroteWords(asked.plan, out)}\n`);
  }
  return drafts.every(({ list }) => list.every(({ fits }) => fits)) ? EXIT.done : EXIT.wrong;
}

function formatOf(invocation: Invocation, out: string | undefined): (typeof FORMATS)[number] {
  const typed = flag(invocation, 'format');
  if (typed === undefined) return out?.endsWith('.html') ? 'html' : 'text';
  const found = FORMATS.find((format) => format === typed);
  if (!found) throw misuse('format-unknown', { format: typed, formats: FORMATS });
  if (invocation.json && out === undefined && found === 'html')
    throw misuse('one-of', { flags: ['--json', '--format html'] });
  return found;
}

/** As it would go out now: one reading of each statement. */
function asText(invocation: Invocation, world: World, asked: Asked): Shown {
  const { plan, imagined, of, said, statements } = asked;
  const drafts = statements.map((statement) => narrowed(orStop(imagineDraft(imagined, statement, said)), of));
  const beside = besideOf(invocation, asked);
  const shown = shownBlank(asked);
  if (invocation.json && flag(invocation, 'out') === undefined) {
    const rows = [...previewRows(drafts, shown), ...answerRows(beside)];
    return { text: `${JSON.stringify(rows, null, 2)}\n`, drafts };
  }
  const { colour, columns } = world.screen;
  const paint = createPaint(colour && flag(invocation, 'out') === undefined);
  const samples = samplesIn(imagined, drafts);
  return { text: previewPage({ plan, drafts, beside, shown, samples, now: imagined.now }, paint, columns), drafts };
}

/** To be read and signed: every reading of each statement, and one correction for all. */
function asPage(invocation: Invocation, asked: Asked): Shown {
  const { plan, digest, imagined, of, said, statements } = asked;
  const [first = ''] = statements.filter((one) => plan.playbook.statements[one]?.stage === 'holding');
  const isWhole = invocation.words.length === 1;
  const wanted = [...statements, ...(isWhole && first !== '' ? [correctionOf(first)] : [])];
  const readings = wanted.map((statement) => {
    const all = orStop(readingsOf(imagined, statement, said));
    const kept = given(invocation, 'sample') ? all.slice(-1) : all;
    return kept.map(({ everything, draft }) => ({ everything, draft: narrowed(draft, of) }));
  });
  const drafts = readings.flat().map(({ draft }) => draft);
  const samples = samplesIn(imagined, drafts);
  const beside = besideOf(invocation, asked);
  const shown = shownBlank(asked);
  const { now, lost } = imagined;
  return { text: previewHtml({ plan, digest, readings, beside, shown, samples, now, lost }), drafts };
}

/** The time that would be promised now, in a language. */
function shownBlank({ plan, imagined: { now } }: Asked): (language: string) => string {
  const promise = promisedTime(plan, NOTHING_YET, now);
  return (language) => (promise === null ? BLANK_WORDS : shownTime(plan, language, promise, now));
}

/** Questions and replies, which belong to no statement and no channel: with blanks where nothing was set. */
function besideOf(
  { words }: Invocation,
  { plan, imagined, of: { channels, languages } }: Asked,
): readonly PaperLanguage[] {
  if (words.length > 1 || channels.length > 0) return [];
  const incident = orStop(imagineIncident(imagined, 'update'));
  const known = languages.filter((language) => planLanguages(plan).includes(language));
  return kitOf(plan, incident, known, imagined.now).languages;
}

function orStop<T extends object>(made: T | { readonly refusal: Refusal }): T {
  if ('refusal' in made) throw new Stop(made.refusal);
  return made;
}
