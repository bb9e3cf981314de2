import { doneTask } from '../core/incident/decide/steps.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { pastTime } from './shared/past-time.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `done TASK [--at TIME]`: something outside the program is done, by whom and when. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const task = oneWord(invocation.words, 'done', 'task');
  const desk = await deskFor(invocation, world);
  const at = pastTime(invocation, world, desk);
  const entries = await write(desk, (asked) => doneTask(asked, task, at));
  return report(invocation, world, desk, entries);
}
