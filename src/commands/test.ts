import type { TestResult } from '../core/playbook/test-result.ts';
import { isFine } from '../core/playbook/test-result.ts';
import { checkWorkspace } from '../core/workspace/check-workspace.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { testPage } from '../render/test/test-page.ts';
import { testsDocument } from '../render/test/tests-document.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { given } from './shared/invocation.ts';
import { runnable } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { resultsOf } from './test/results.ts';

/**
 * `test [PLAYBOOK…] [--update]`: makes the texts of every test and compares them with those that were accepted. Exit 1 when
 * they differ, when none were accepted yet, or when a test cannot be run.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const [set] = await world.sourcesAt([world.files.workspace]);
  const checked = checkWorkspace(set?.files ?? [], await world.shipped('connectors'));
  await runnable(checked);
  const playbooks = [
    ...new Set([...checked.plans.map(({ plan }) => plan.playbook.id), ...checked.tests.map(({ folder }) => folder)]),
  ];
  const odd = invocation.words.find((word) => !playbooks.includes(word));
  if (odd !== undefined) throw misuse('playbook-unknown', { playbook: odd, playbooks });
  const shown = shownFrom(set?.shown ?? {});
  const found = resultsOf({ checked, accepted: await world.acceptedTexts(), shown }, invocation.words);
  if (found.length === 0) throw misuse('no-tests', { playbook: invocation.words[0] ?? '<id>' });
  const results = given(invocation, 'update') ? await accept(world, found) : found;
  const { colour, columns } = world.screen;
  if (invocation.json) print(world, testsDocument(results));
  else world.screen.out(testPage({ paint: createPaint(colour), columns }, results));
  return results.every(isFine) ? EXIT.done : EXIT.wrong;
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
