import type { World } from '../ports.ts';
import { drillDocument } from '../render/drill/document.ts';
import { drillPage, drillsSummary } from '../render/drill/drill-page.ts';
import { drillsXml } from '../render/drill/junit.ts';
import { findingsText } from '../render/findings.ts';
import { createPaint } from '../render/paint.ts';
import { allScenarios, type Chosen, chosenScenario } from './drill/chosen.ts';
import { type Drilled, drilled, type Rehearsable } from './drill/drilled.ts';
import { keepDrill } from './drill/keep-drill.ts';
import { FIRST_SEED, rehearsable } from './drill/workspace.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

/** As many as can be typed. */
const MOST_SEEDS = 1_000_000_000;
const FORMATS = ['text', 'json', 'junit'] as const;

/**
 * `drill run SCENARIO [--seed N]`, `drill run --all`: plays scenarios against the sandbox on a virtual clock and judges them. Exit 1
 * below the mark, or with a scenario that cannot be run.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const format = formatOf(invocation);
  const seed = seedOf(flag(invocation, 'seed'));
  const workspace = await rehearsable(world);
  if (given(invocation, 'attended')) return withPeople(invocation, world, workspace);
  if (flag(invocation, 'speed') !== undefined)
    throw misuse('flag-missing', { flag: '--attended', command: 'drill run' });
  const chosen = await scenariosOf(invocation, workspace, world);
  const runs: Drilled[] = [];
  const broken: Chosen[] = [];
  for (const one of chosen) {
    const { scenario } = one;
    if (scenario === undefined) {
      broken.push(one);
      continue;
    }
    const drill = await drilled(world, workspace, { ...one, scenario }, seed);
    if (drill === null) return EXIT.interrupted;
    await keepDrill(world, drill, workspace.files);
    runs.push(drill);
  }
  const { colour, columns } = world.screen;
  const look = { paint: createPaint(colour), columns };
  const [only] = runs;
  if (format === 'junit') world.screen.out(drillsXml(runs, broken));
  else if (format === 'json')
    print(
      world,
      only && !given(invocation, 'all')
        ? drillDocument(only)
        : { drills: runs.map(drillDocument), broken: broken.map(({ name }) => name) },
    );
  else {
    for (const one of runs) world.screen.out(drillPage(look, one));
    if (given(invocation, 'all')) world.screen.out(drillsSummary(look, runs, broken.length));
  }
  for (const { findings, text } of broken) world.screen.err(findingsText(findings, () => text, look.paint));
  return broken.length === 0 && runs.every(({ score }) => score.passed) ? EXIT.done : EXIT.wrong;
}

/** Chance is what nobody knows beforehand, unless somebody says what it brings. */
async function withPeople(invocation: Invocation, world: World, workspace: Rehearsable): Promise<number> {
  const { json } = invocation;
  const other = given(invocation, 'all') ? '--all' : json ? '--json' : flag(invocation, 'format') && '--format';
  if (other) throw misuse('one-of', { flags: ['--attended', other] });
  const [one] = await scenariosOf(invocation, workspace, world);
  if (one?.scenario === undefined) {
    const paint = createPaint(world.screen.colour);
    world.screen.err(findingsText(one?.findings ?? [], () => one?.text ?? '', paint));
    return EXIT.wrong;
  }
  const typed = flag(invocation, 'seed');
  const seed = typed === undefined ? Math.floor(world.random() * MOST_SEEDS) : seedOf(typed);
  const { attended } = await import('./drill/attended.ts');
  return attended(invocation, world, workspace, { ...one, scenario: one.scenario }, seed);
}

async function scenariosOf(invocation: Invocation, { planned }: Rehearsable, world: World): Promise<readonly Chosen[]> {
  if (!given(invocation, 'all'))
    return [await chosenScenario(oneWord(invocation.words, 'drill run', 'scenario'), planned, world)];
  if (invocation.words.length > 0) throw misuse('one-of', { flags: ['--all', invocation.words[0] ?? ''] });
  const all = allScenarios(planned, []);
  if (all.length === 0) throw misuse('no-scenarios', {});
  return all;
}

function formatOf(invocation: Invocation): (typeof FORMATS)[number] {
  const asked = flag(invocation, 'format');
  const format = FORMATS.find((one) => one === (asked ?? (invocation.json ? 'json' : 'text')));
  if (!format) throw misuse('format-unknown', { format: asked ?? '', formats: FORMATS });
  if (invocation.json && format !== 'json') throw misuse('one-of', { flags: ['--json', `--format ${format}`] });
  return format;
}

function seedOf(typed: string | undefined): number {
  const seed = Number(typed ?? FIRST_SEED);
  if (typed !== undefined && !/^\d{1,9}$/.test(typed)) throw misuse('not-a-seed', { typed });
  return seed;
}
