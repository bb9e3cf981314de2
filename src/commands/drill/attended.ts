import { judged } from '../../core/drill/judged.ts';
import { scoreOf } from '../../core/drill/score.ts';
import { attend } from '../../flows/drill/attend.ts';
import { washUp } from '../../flows/drill/wash-up.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import { abortedLine, attendedPage, washUpWords } from '../../render/drill/attended-page.ts';
import { drillPage } from '../../render/drill/drill-page.ts';
import { happensWords, TIME_IS_UP } from '../../render/drill/told-words.ts';
import { createPaint } from '../../render/paint.ts';
import { EXIT } from '../shared/exit-codes.ts';
import type { Invocation } from '../shared/invocation.ts';
import { flag } from '../shared/invocation.ts';
import { speakerOf } from '../shared/speaker.ts';
import { misuse, Stop } from '../shared/stop.ts';
import { walkThrough } from '../shared/walk-on.ts';
import { type Rehearsable, type Runnable, staging } from './drilled.ts';
import { keepScore } from './keep-drill.ts';

/** How fast a drill may go: nobody types faster. */
const FASTEST = 20;

/** `drill run SCENARIO --attended [--speed N]`: whoever sits here leads, in real time or faster. Exit 1 below the mark, 130 when it was aborted. */
export async function attended(
  invocation: Invocation,
  world: World,
  drills: Rehearsable,
  chosen: Runnable,
  seed: number,
): Promise<number> {
  if (!world.screen.interactive)
    throw misuse('no-terminal-for', { flag: 'drill run --attended', instead: 'drill run, which plays by itself' });
  const speed = speedOf(flag(invocation, 'speed'));
  const { scenario, playbook, slug, name } = chosen;
  const { planned, script } = await staging(world, drills, chosen, seed);
  const { plan } = planned;
  const by = await speakerOf(invocation, world, plan.workspace.people);
  const { colour, columns, err, out } = world.screen;
  const look = { paint: createPaint(colour), columns };
  const done = await attend(world, {
    planned,
    scenario,
    script,
    name: `${playbook}-${slug}`,
    by,
    speed,
    words: { happens: (happening) => happensWords(plan, happening), timeIsUp: TIME_IS_UP },
    began: (id, page) => err(attendedPage(look, { id, page, speed, title: scenario.title })),
    walk: async (inside, id) => {
      await walkThrough(inside, { session: await openSession(inside, id), by, behalf: {} });
    },
    washUp: (after, id) => washUp(after, id, by, washUpWords(look)),
  });
  if ('refusal' in done) throw new Stop(done.refusal);
  if ('aborted' in done) {
    err(abortedLine(look, done.aborted));
    return EXIT.interrupted;
  }
  const score = scoreOf(judged(done.played, scenario, drills.lexicons));
  const drill = { name, scenario, script, incident: done.packed.id, rehearsal: done, score };
  await keepScore(world, drill, drills.files);
  out(drillPage(look, drill));
  return score.passed ? EXIT.done : EXIT.wrong;
}

function speedOf(typed: string | undefined): number {
  const speed = Number(typed ?? 1);
  if (!(speed >= 1 && speed <= FASTEST)) throw misuse('not-a-speed', { typed: typed ?? '', fastest: FASTEST });
  return speed;
}
