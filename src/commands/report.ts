import { readScore } from '../core/drill/kept/drill-score.ts';
import type { Report } from '../core/report/report.ts';
import { reportOf } from '../core/report/report-of.ts';
import type { Session } from '../flows/session.ts';
import { openSession } from '../flows/session.ts';
import type { World } from '../ports.ts';
import { reportHtml } from '../render/report/html.ts';
import { reportMarkdown } from '../render/report/markdown.ts';
import type { Reading } from '../render/report/reading.ts';
import { reportPage } from '../render/report/report-page.ts';
import { wroteLine } from '../render/report/wrote-line.ts';
import { EXIT } from './shared/exit-codes.ts';
import { incidentFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';
import { warn } from './shared/warn.ts';

const FORMATS = ['md', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** `report [incident] [--format md|html|json] [--out FILE]`: what happened, each line with the entries it comes from. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const out = flag(invocation, 'out');
  const format = formatOf(invocation, out);
  const session = await openSession(world, await which(invocation, world));
  const { entries, damage } = session.journal();
  const kept = session.incident().mode === 'drill' ? await world.incidents.score(session.id) : undefined;
  const score = readScore(kept ?? '');
  // A drill stands still when it has ended: weeks later, nothing of it is two weeks late.
  const report = reportOf(session.plan, entries, score?.ends ?? world.now(), damage, score);
  const text = written(format, report, session);
  if (out === undefined) world.screen.out(text);
  else {
    await world.files.write(out, text);
    if (invocation.json) print(world, { id: report.id, format, file: out });
    else world.screen.out(`${wroteLine(report.id, out)}\n`);
  }
  if (format !== 'json') warn(world, session);
  return EXIT.done;
}

function written(format: Format, report: Report, { plan, journal }: Session): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const reading: Reading = { plan, report, entries: journal().entries };
  return format === 'html' ? reportHtml(reading) : reportMarkdown(reportPage(reading));
}

function formatOf(invocation: Invocation, out: string | undefined): Format {
  const typed = flag(invocation, 'format');
  const named = FORMATS.find((format) => out?.endsWith(`.${format}`));
  if (typed === undefined) return invocation.json && out === undefined ? 'json' : (named ?? 'md');
  const found = FORMATS.find((format) => format === typed);
  if (!found) throw misuse('format-unknown', { format: typed, formats: FORMATS });
  if (invocation.json && out === undefined && found !== 'json')
    throw misuse('one-of', { flags: ['--json', `--format ${found}`] });
  return found;
}

/** The incident named, the only open one, or the last one that has ended: a report is mostly wanted then. */
async function which(invocation: Invocation, world: World): Promise<string> {
  try {
    return await incidentFor(invocation, world);
  } catch (problem) {
    if (!(problem instanceof Stop) || problem.refusal.code !== 'no-open-incident') throw problem;
    const last = await lastOpened(world);
    if (last === null) throw problem;
    return last;
  }
}

/** The live incident that was opened last; ids tell the day. */
async function lastOpened(world: World): Promise<string | null> {
  const live = (await world.incidents.list()).filter(({ mode }) => mode === 'live');
  const day = live.at(-1)?.id.slice(0, '2016-09-10'.length);
  let last: { readonly id: string; readonly at: string } | null = null;
  for (const { id } of live.filter((one) => one.id.startsWith(day ?? ''))) {
    const at = (await world.incidents.read(id)).entries[0]?.at ?? '';
    if (last === null || at > last.at) last = { id, at };
  }
  return last?.id ?? null;
}
