import type { Settled } from '../../core/incident/decide/close-incident.ts';
import { NONE_SETTLED } from '../../core/incident/decide/close-incident.ts';
import { mark } from '../../core/incident/decide/mark.ts';
import { doneTask } from '../../core/incident/decide/steps.ts';
import type { OpenPromise } from '../../core/incident/open-promises.ts';
import { own } from '../../core/statement/own.ts';
import { dueByTyped } from '../../core/time/typed-day.ts';
import type { Choice } from '../../ports.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import { askWho, askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';

type Fate = 'done' | 'hand-over' | 'leave';

/** Asks what becomes of one promise when the incident ends: done, somebody else's by a day, or nobody's, with a reason. */
export async function settlePromise(sitting: Sitting, open: OpenPromise): Promise<OrMenu<Settled>> {
  const { voice, session, world } = sitting;
  const time = open.due_at === null ? '' : voice.clock(session.plan, open.due_at, world.now());
  const fate = await choose<Fate>(sitting, {
    message: voice.words('close-promise', {
      promise: voice.promise(session.plan, open.promise),
      due: time === '' ? '' : voice.words('promise-due', { time }),
    }),
    choices: choices(sitting, open),
  });
  if (fate === MENU) return MENU;
  if (fate === 'done') return done(sitting, open);
  if (fate === 'hand-over') return handOver(sitting, open);
  const because = await askWhy(sitting);
  return because === MENU ? MENU : { handed_over: [], left: [{ promise: open.promise, because }] };
}

function choices({ voice }: Sitting, { kind }: OpenPromise): readonly Choice<Fate>[] {
  const isRecorded = kind === 'payment' || kind === 'filing';
  return [
    { value: 'hand-over', name: voice.words('promise-hand-over'), key: 'o' },
    ...(isRecorded ? [{ value: 'done', name: voice.words('promise-done'), key: 'd' } as const] : []),
    { value: 'leave', name: voice.words('promise-leave'), key: 'x', hint: voice.words('asks-why') },
  ];
}

async function done(sitting: Sitting, { promise, kind }: OpenPromise): Promise<OrMenu<Settled>> {
  if (kind === 'payment') {
    const written = await sitting.write((asked) => doneTask(asked, promise.slice('pay-'.length)));
    return written ? NONE_SETTLED : MENU;
  }
  const { plan } = sitting.session;
  const notice = own(plan.playbook.deadlines, promise)?.met_by?.filed ?? promise;
  const step = plan.playbook.steps.find((one) => typeof one.mark === 'object' && one.mark.filed === notice);
  const behalf = await askWho(sitting, step?.role);
  if (behalf === MENU) return MENU;
  const typed = await text(sitting, { message: sitting.voice.words('reference') });
  if (typed === MENU) return MENU;
  const reference = typed.trim() === '' ? null : typed.trim();
  const written = await sitting.write((asked) => mark(asked, { mark: 'filed', notice, reference }), behalf);
  return written ? NONE_SETTLED : MENU;
}

async function handOver(sitting: Sitting, { promise, due_at: own }: OpenPromise): Promise<OrMenu<Settled>> {
  const { voice, session, world } = sitting;
  const to = await choose(sitting, {
    message: voice.words('promise-to-whom'),
    choices: session.plan.workspace.people.map(({ id }) => ({ value: id, name: voice.person(session.plan, id) })),
  });
  if (to === MENU) return MENU;
  if (own !== null && Date.parse(own) > Date.parse(world.now()))
    return { handed_over: [{ promise, to, due_at: own }], left: [] };
  const due_at = await askDay(sitting);
  return due_at === MENU ? MENU : { handed_over: [{ promise, to, due_at }], left: [] };
}

/** By when, as an instant that is still to come. */
async function askDay(sitting: Sitting): Promise<OrMenu<string>> {
  const { voice, world, session } = sitting;
  const parse = (typed: string) => dueByTyped(typed, { now: world.now(), zone: session.plan.workspace.timezone });
  const isAhead = (typed: string) => Date.parse(parse(typed) ?? '') > Date.parse(world.now());
  const typed = await text(sitting, {
    message: voice.words('promise-by-when'),
    check: (line) => (isAhead(line) ? null : voice.words('not-ahead', { typed: line })),
  });
  return typed === MENU ? MENU : (parse(typed) ?? world.now());
}
