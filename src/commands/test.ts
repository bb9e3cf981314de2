import type { TestResult } from '../core/playbook/test-result.ts';
import { isFine } from '../core/playbook/test-result.ts';
import { checkWorkspace } from '../core/workspace/check-workspace.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { findingWords } from '../render/test/problem-words.ts';
import { type Rehearsed, rehearsedDocument, rehearsedLines } from '../render/test/rehearsed.ts';
import { testPage } from '../render/test/test-page.ts';
import { testsDocument } from '../render/test/tests-document.ts';
import { allScenarios, type Chosen } from './drill/chosen.ts';
import { drilled, type Rehearsable } from './drill/drilled.ts';
import { FIRST_SEED, rehearsableOf } from './drill/workspace.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { given } from './shared/invocation.ts';
import { runnable } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { resultsOf } from './test/results.ts';

/**
 * `test [PLAYBOOK…] [--update]`: makes the texts of every test and compares them with those that were accepted, and runs every
 * scenario. Exit 1 when texts differ, when none were accepted yet, when a drill is below its mark, or when something cannot be run.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const [set] = await world.sourcesAt([world.files.workspace]);
  const checked = checkWorkspace(set?.files ?? [], await world.shipped('connectors'));
  await runnable(checked);
  const playbooks = [
    ...new Set([
      ...checked.plans.map(({ plan }) => plan.playbook.id),
      ...[...checked.tests, ...checked.scenarios].map(({ folder }) => folder),
    ]),
  ];
  const odd = invocation.words.find((word) => !playbooks.includes(word));
  if (odd !== undefined) throw misuse('playbook-unknown', { playbook: odd, playbooks });
  const shown = shownFrom(set?.shown ?? {});
  const found = resultsOf({ checked, accepted: await world.acceptedTexts(), shown }, invocation.words);
  const scenarios = allScenarios(checked, invocation.words);
  if (found.length + scenarios.length === 0) throw misuse('no-tests', { playbook: invocation.words[0] ?? '<id>' });
  const results = given(invocation, 'update') ? await accept(world, found) : found;
  const { colour, columns } = world.screen;
  const look = { paint: createPaint(colour), columns };
  if (!invocation.json && results.length > 0) world.screen.out(testPage(look, results));
  const drills: Rehearsed[] = [];
  const workspace = scenarios.length === 0 ? null : await rehearsableOf(set?.files ?? [], checked);
  for (const one of scenarios) {
    const drill = workspace && (await rehearsed(world, workspace, one));
    if (drill === null) return EXIT.interrupted;
    drills.push(drill);
    if (!invocation.json) world.screen.out(rehearsedLines(look, drill));
  }
  if (invocation.json) print(world, { ...testsDocument(results), drills: drills.map(rehearsedDocument) });
  return results.every(isFine) && drills.every(({ score }) => score?.passed) ? EXIT.done : EXIT.wrong;
}

/** The drill of a scenario, which is not kept: what CI runs leaves nothing behind. Null when the program was interrupted. */
async function rehearsed(world: World, workspace: Rehearsable, chosen: Chosen): Promise<Rehearsed | null> {
  const { name, scenario, findings } = chosen;
  if (scenario === undefined) return { name, score: null, problems: findings.map(findingWords) };
  const drill = await drilled(world, workspace, { ...chosen, scenario }, FIRST_SEED);
  return drill && { name, score: drill.score, problems: [] };
}

/** Keeps what the texts read like now, where that is not what was kept. */
async function accept(world: World, results: readonly TestResult[]): Promise<readonly TestResult[]> {
  const after: TestResult[] = [];
  for (const result of results) {
    const isNews = result.state === 'new' || result.state === 'differs';
    if (isNews) await world.files.replace(`playbooks/${result.playbook}/tests/${result.test}.md`, result.after);
    after.push(isNews ? { ...result, state: 'written' } : result);
  }
  return after;
}

/** A file of a playbook is called after where its playbook is. */
function shownFrom(shown: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    const [, folder = '', ...rest] = path.split('/');
    const beside = shown[`playbooks/${folder}/playbook.yaml`];
    return (
      shown[path] ?? (beside === undefined ? path : `${beside.slice(0, -'playbook.yaml'.length)}${rest.join('/')}`)
    );
  };
}
