import type { World } from '../ports.ts';
import { loadExample } from './demo/example.ts';
import { play } from './demo/play.ts';
import { walkIt } from './demo/walk-it.ts';
import type { Invocation } from './shared/invocation.ts';
import { given } from './shared/invocation.ts';

/**
 * `demo`: the data-centre loss of 10 September 2016 in a temporary workspace, against the sandbox. On a terminal the visitor
 * walks it; without one it plays itself.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const example = await loadExample(world);
  const walks = world.screen.interactive && !given(invocation, 'noWalk') && !invocation.json;
  const addresses = new Map([['FIRSTHOUR_AS', example.demo.as]]);
  const stage = await world.stage({
    files: example.files,
    startsAt: example.startsAt,
    running: walks,
    env: (name) => addresses.get(name),
    origin: () => sandbox.url,
  });
  // What a walk remembers goes with the stage.
  addresses.set('XDG_CONFIG_HOME', stage.world.files.workspace);
  const sandbox = await world.sandbox({
    port: 0,
    channels: example.channels.map(({ name }) => name),
    secrets: {},
    now: stage.world.now,
    ...(stage.pace ? { pace: stage.pace } : {}),
    id: world.id,
    organisation: example.workspace.organisation,
    zone: example.workspace.timezone,
  });
  for (const { name, env } of example.channels) {
    const channel = sandbox.channels[name];
    if (!channel) continue;
    addresses.set(env.url, channel.url);
    addresses.set(env.secret, channel.secret);
  }
  try {
    return walks ? await walkIt(world, stage, sandbox, example) : await play(world, stage, example, invocation.json);
  } finally {
    await sandbox.close();
    await stage.clear();
  }
}
