import { resolve } from 'node:path';

import { Failure } from '../core/failure.ts';
import { countFindings } from '../core/finding.ts';
import type { Workspace } from '../core/schema/generated/types.ts';
import { checkWorkspace } from '../core/workspace/check-workspace.ts';
import type { Morning } from '../core/workspace/readiness.ts';
import { readiness } from '../core/workspace/readiness.ts';
import { lexiconsFor } from '../flows/lexicons.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { readyPage } from '../render/ready-page.ts';
import { channelStates } from './shared/channels.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { loadPlans } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { namedSpeaker } from './shared/speaker.ts';

/** `ready`: who am I, secrets, channels, telephone list, review dates, clock: ten seconds, every morning. Exit 1 with something wrong. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const { workspace, plans } = await loadPlans(world);
  const now = world.now();
  const { findings } = checkWorkspace(await world.sources(), await world.shipped('connectors'), {
    now,
    lexicons: await lexiconsFor(workspace.languages),
  });
  const [first] = plans;
  const checks = readiness({
    now,
    zone: workspace.timezone,
    speaker: await speaker(invocation, world, workspace),
    errors: countFindings(findings, 'error'),
    warnings: countFindings(findings, 'warning'),
    playbooks: plans.map(({ plan }) => ({ id: plan.playbook.id, review_by: plan.playbook.review_by ?? null })),
    channels: first ? await channelStates(world, first.plan) : [],
    reach: await reach(world, workspace),
    folder: await world.incidents.folderWarning(),
  });
  const wrong = checks.some(({ state }) => state === 'wrong');
  if (invocation.json) print(world, { ok: !wrong, checks });
  else world.screen.out(readyPage(checks, workspace.timezone, createPaint(world.screen.colour), world.screen.columns));
  return wrong ? EXIT.wrong : EXIT.done;
}

/** As `speakerOf` finds it, without asking anybody. */
async function speaker(invocation: Invocation, world: World, { people }: Workspace): Promise<Morning['speaker']> {
  const id = namedSpeaker(invocation, world) ?? (await world.machine.recall('as'));
  return id === undefined ? null : { id, known: people.some((person) => person.id === id) };
}

async function reach(world: World, workspace: Workspace): Promise<Morning['reach']> {
  const file = workspace.reach?.file;
  if (file === undefined) return null;
  try {
    await world.files.read(resolve(world.files.workspace, file));
    return { file, here: true };
  } catch (problem) {
    if (problem instanceof Failure) return { file, here: false };
    throw problem;
  }
}
