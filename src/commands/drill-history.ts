import { readHistory } from '../core/drill/history/record.ts';
import { trendsOf } from '../core/drill/history/trends.ts';
import type { World } from '../ports.ts';
import { historyHtml } from '../render/drill/history-html.ts';
import { historyPage } from '../render/drill/history-page.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import { flag, type Invocation } from './shared/invocation.ts';
import { findPlan, loadPlans } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

const FORMATS = ['text', 'html'];

/** `drill history [playbook] [--format text|html]`: how drills went, over time, and what keeps failing. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const format = flag(invocation, 'format') ?? 'text';
  if (!FORMATS.includes(format)) throw misuse('format-unknown', { format, formats: FORMATS });
  if (invocation.json && format === 'html') throw misuse('one-of', { flags: ['--json', '--format html'] });
  const { workspace, plans } = await loadPlans(world);
  const [wanted] = invocation.words;
  if (wanted !== undefined) findPlan(plans, wanted);
  const playbooks = plans.map(({ plan }) => plan.playbook.id);
  const all = trendsOf(readHistory(await world.drillLogs.read('history')), playbooks);
  const trends = all.filter(({ playbook }) => wanted === undefined || playbook === wanted);
  const { colour, columns, out } = world.screen;
  if (invocation.json) print(world, { playbooks: trends });
  else if (format === 'html') out(historyHtml(workspace.organisation, trends, workspace.timezone));
  else out(historyPage({ paint: createPaint(colour), columns }, trends, workspace.timezone));
  return EXIT.done;
}
