import { openDice } from '../../core/drill/dice.ts';
import { drillVariables, sendingChannels } from '../../core/drill/drill-workspace.ts';
import { drillOpening } from '../../core/drill/opening.ts';
import type { Played } from '../../core/drill/played.ts';
import type { Beat, Script } from '../../core/drill/script.ts';
import type { PackedIncident } from '../../core/incident/bundle/packed.ts';
import { testedAt } from '../../core/playbook/playbook-test.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Scenario } from '../../core/schema/generated/types.ts';
import { plus } from '../../core/time/instant.ts';
import type { PlannedPlaybook } from '../../core/workspace/plan-playbooks.ts';
import type { Performed, Sandbox, SourceFile, Stage, World } from '../../ports.ts';
import { open } from '../open.ts';

/** What is rehearsed. `files` make the drill's workspace, which knows no live address; `planned` is the playbook in it. */
export type Rehearsing = {
  readonly files: readonly SourceFile[];
  readonly planned: PlannedPlaybook;
  readonly scenario: Scenario;
  readonly script: Script;
  /** What the drill's id is made of beside the day. */
  readonly name: string;
};

/** A drill that was played to its end, and the incident that it leaves. */
export type Rehearsal = { readonly played: Played; readonly packed: PackedIncident };

/** Nobody waits for the end: there is nothing to judge. */
export type Interrupted = { readonly interrupted: true };

type Ended = Rehearsal | Interrupted | { readonly refusal: Refusal };

/** Receipts name no port: the same seed leaves the same journal. */
const SHOWN_AS = 'http://sandbox.invalid';

/** Plays a scenario against the sandbox on a virtual clock, in a folder of its own. */
export async function rehearse(world: World, rehearsing: Rehearsing): Promise<Ended> {
  const { files, planned, scenario, script } = rehearsing;
  const { workspace } = planned.plan;
  const begins = testedAt({ now: scenario.begins }, workspace.timezone) ?? scenario.begins;
  const { id, random } = openDice(script.seed, 'world');
  const addresses = new Map([['FIRSTHOUR_AS', scenario.as]]);
  const env = (name: string) => addresses.get(name);
  const origin = () => sandbox.url;
  const stage = await world.stage({ files, startsAt: begins, running: false, env, origin, dice: { id, random } });
  // What is remembered there goes with the stage.
  addresses.set('XDG_CONFIG_HOME', stage.world.files.workspace);
  const sandbox = await world.sandbox({
    port: 0,
    channels: sendingChannels(planned.plan),
    secrets: {},
    now: stage.world.now,
    id: openDice(script.seed, 'sandbox').id,
    ...(stage.pace ? { pace: stage.pace } : {}),
    shownAs: SHOWN_AS,
  });
  for (const [name, { url, secret }] of Object.entries(sandbox.channels)) {
    const variables = drillVariables(name);
    addresses.set(variables.url, url);
    addresses.set(variables.secret, secret);
  }
  try {
    return await play(world, stage, sandbox, begins, rehearsing);
  } finally {
    await sandbox.close();
    await stage.clear();
  }
}

/** A command that was given, and what came of it, in time. */
type Given = { readonly beat: Extract<Beat, { does: 'operate' }>; readonly performed: Promise<Performed> | null };

async function play(
  world: World,
  stage: Stage,
  sandbox: Sandbox,
  begins: string,
  { planned, scenario, script, name }: Rehearsing,
): Promise<Ended> {
  const given: Given[] = [];
  let incident: string | null = null;
  for (const beat of [...script.beats, null]) {
    const at = beat?.at ?? script.endsAt;
    if (incident === null && at >= script.opensAt) {
      await stage.turnTo(plus(begins, script.opensAt));
      const opening = drillOpening(planned, scenario, { begins, name, by: scenario.as });
      const opened = await open(stage.world, opening, planned.sources);
      if ('refusal' in opened) return opened;
      incident = opened.id;
    }
    await stage.turnTo(plus(begins, at));
    if (world.interrupted.aborted) break;
    if (beat?.does === 'fault') sandbox.control(beat.channel, beat.faults);
    if (beat?.does !== 'operate' || incident === null) continue;
    const [verb = '', ...words] = beat.run;
    const argv = [verb, '--incident', incident, ...words];
    given.push({ beat, performed: beat.missed === null ? stage.perform(argv) : null });
  }
  stage.interrupt();
  const performed = await stage.until(Promise.all(given.map((one) => one.performed)));
  if (world.interrupted.aborted || incident === null) return { interrupted: true };
  const packed = await stage.world.incidents.pack(incident, { privileged: true });
  const turns = given.map(({ beat }, index) => ({ ...beat, came: performed[index] ?? null }));
  return {
    packed,
    played: {
      begins,
      ends: plus(begins, script.endsAt),
      plan: packed.plan,
      entries: packed.entries,
      received: sandbox.messages(),
      turns,
    },
  };
}
