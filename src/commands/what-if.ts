import { sortFindings } from '../core/finding.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Outlook } from '../core/reach/outlook.ts';
import { outlooksOf } from '../core/reach/outlook.ts';
import { unreadOf } from '../core/workspace/unread-of.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { inTurnPage } from '../render/reach/in-turn-page.ts';
import { whatIfPage } from '../render/reach/what-if-page.ts';
import { unreadLines } from '../render/unread-lines.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flags } from './shared/invocation.ts';
import { findPlan, loadPlans } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

/**
 * `what-if [--down D…] [PLAYBOOK…]`: who can still be told with something lost. Exit 1 when an audience that a deadline needs
 * cannot, or when a file cannot be read and nobody knows.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const { workspace, plans: all, unread } = await loadPlans(world);
  const dependencies = Object.keys(workspace.dependencies ?? {});
  const down = [...new Set(flags(invocation, 'down'))];
  const odd = down.find((one) => !dependencies.includes(one));
  if (odd !== undefined) throw misuse('dependency-unknown', { dependency: odd, dependencies });
  const named = invocation.words.length === 0 ? all : [...new Set(invocation.words)].map((id) => findPlan(all, id));
  if (named.length === 0) throw misuse('no-playbook', {});
  const cases = named.flatMap(({ plan }) => outlooksOf([plan], down).map((outlook) => [plan, outlook] as const));
  const missing = invocation.words.length === 0 ? unread : named.flatMap((one) => unreadOf(one, unread));
  const ok = missing.length === 0 && cases.every(([, outlook]) => outlook.ok);
  if (invocation.json) print(world, { ok, cases: cases.map(([, outlook]) => outlook) });
  else world.screen.out(pageOf(cases, down, world));
  world.screen.err(unreadLines(sortFindings(missing), createPaint(world.screen.colour), world.screen.columns));
  return ok ? EXIT.done : EXIT.wrong;
}

function pageOf(cases: readonly (readonly [Plan, Outlook])[], down: readonly string[], { screen }: World): string {
  const page = down.length > 0 ? whatIfPage : inTurnPage;
  return page(cases, createPaint(screen.colour), screen.columns);
}
