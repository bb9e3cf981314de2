import { drillVariables, sendingChannels } from '../../core/drill/drill-workspace.ts';
import { writeLine } from '../../core/drill/log-lines.ts';
import { drillOpening } from '../../core/drill/opening.ts';
import type { Begun, Turned } from '../../core/drill/running.ts';
import type { Script } from '../../core/drill/script.ts';
import { Cancelled } from '../../core/failure.ts';
import { testedAt } from '../../core/playbook/playbook-test.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Happening, Scenario } from '../../core/schema/generated/types.ts';
import { later, plus } from '../../core/time/instant.ts';
import type { PlannedPlaybook } from '../../core/workspace/plan-playbooks.ts';
import type { Sandbox, World } from '../../ports.ts';
import { open } from '../open.ts';
import { type Course, runCourse } from './course.ts';
import type { Rehearsal } from './rehearse.ts';

/** What people rehearse. `planned` is the playbook in a workspace that knows no live address. */
export type Attending = {
  readonly planned: PlannedPlaybook;
  readonly scenario: Scenario;
  readonly script: Script;
  /** What the drill's id is made of beside the day. */
  readonly name: string;
  /** Who sits here, and leads. */
  readonly by: string;
  readonly speed: number;
  readonly words: {
    /** What happens, as it is told; empty: it has to be noticed. */
    readonly happens: (happening: Happening) => string;
    readonly timeIsUp: string;
  };
  /** Told where what is sent can be seen, once the drill goes on. */
  readonly began: (id: string, page: string) => void;
  /** Lets them walk the incident until it is over, they leave, or the drill ends (`Cancelled`). */
  readonly walk: (world: World, id: string) => Promise<void>;
  /** Talks about it afterwards. */
  readonly washUp: (world: World, id: string) => Promise<void>;
};

/** A drill with people that came to its end; or nobody waited for that. */
export type Attended = Rehearsal | { readonly aborted: string } | { readonly refusal: Refusal };

/** Lets people rehearse: the incident is theirs, what happens comes by the drill's clock. Other terminals take part by its id. */
export async function attend(world: World, attending: Attending): Promise<Attended> {
  const { planned, scenario, script, name, by } = attending;
  const begins = testedAt({ now: scenario.begins }, planned.plan.workspace.timezone) ?? scenario.begins;
  const opensAt = plus(begins, script.opensAt);
  const opening = drillOpening(planned, scenario, { begins, name, by });
  const opened = await open({ ...world, now: () => opensAt }, opening, planned.sources);
  if ('refusal' in opened) return opened;
  let now = () => opensAt;
  const sandbox = await world.sandbox({
    port: 0,
    channels: sendingChannels(planned.plan),
    secrets: {},
    now: () => now(),
    id: world.id,
    organisation: planned.plan.workspace.organisation,
    zone: planned.plan.workspace.timezone,
  });
  try {
    await write(world, opened.id, begun(world, attending, { begins, opensAt, sandbox }));
    const inside = await world.inDrill(opened.id);
    if (!inside) throw new Error(`${opened.id} did not begin`);
    now = inside.now;
    return await play(world, inside, sandbox, { ...attending, begins, id: opened.id });
  } finally {
    await sandbox.close();
  }
}

async function play(
  world: World,
  inside: World,
  sandbox: Sandbox,
  attending: Attending & { readonly begins: string; readonly id: string },
): Promise<Attended> {
  const { id, begins, script, words } = attending;
  attending.began(id, sandbox.url);
  const course: Course = { world: inside, id, sandbox, begins, script, words };
  const timeIsUp = runCourse(course).then((up) =>
    up ? write(world, id, { does: 'over', at: world.now() }) : undefined,
  );
  const left = await walked(attending, inside);
  const ends = inside.now();
  const ended = inside.drill()?.ended ?? null;
  const does = ended ?? (left ? 'abort' : 'over');
  if (ended === null) await write(world, id, { does, at: world.now() });
  await timeIsUp;
  if (does === 'abort') return { aborted: id };
  await attending.washUp({ ...world, now: () => ends }, id);
  const packed = await world.incidents.pack(id, { privileged: true });
  const played = {
    begins,
    ends: later(ends, plus(begins, script.opensAt)),
    plan: packed.plan,
    entries: packed.entries,
    received: sandbox.messages(),
    turns: null,
  };
  return { packed, played };
}

/** True when whoever walked has left for good, and did not wait for the end. */
async function walked({ walk, id }: Attending & { readonly id: string }, inside: World): Promise<boolean> {
  try {
    await walk(inside, id);
    return false;
  } catch (problem) {
    if (!(problem instanceof Cancelled)) throw problem;
    return true;
  }
}

function begun(
  world: World,
  { planned, script, speed, words }: Attending,
  { begins, opensAt, sandbox }: { readonly begins: string; readonly opensAt: string; readonly sandbox: Sandbox },
): Begun {
  const course = script.beats.flatMap((beat) => {
    const told = beat.does === 'happen' ? words.happens(beat.happening) : '';
    return told === '' ? [] : [{ at: later(plus(begins, beat.at), opensAt), words: told }];
  });
  const variables = sendingChannels(planned.plan).flatMap((channel) => {
    const { url, secret } = drillVariables(channel);
    const played = sandbox.channels[channel];
    return played ? [[url, played.url] as const, [secret, played.secret] as const] : [];
  });
  return {
    does: 'begin',
    at: world.now(),
    begins: opensAt,
    ends: plus(begins, script.endsAt),
    speed,
    sandbox: sandbox.url,
    variables: Object.fromEntries(variables),
    course,
  };
}

function write({ drillLogs }: World, id: string, line: Begun | Turned): Promise<void> {
  return drillLogs.append(`${id}/running`, writeLine(line));
}
