import { expect, test } from 'vitest';

import { run } from '../../src/commands/sandbox.ts';
import type { Invocation } from '../../src/commands/shared/invocation.ts';
import type { Sandbox, World } from '../../src/ports.ts';
import { startSandbox } from '../../src/routes/sandbox/start-sandbox.ts';
import { serve } from '../../src/shell/http/serve.ts';
import { signed, webhook } from '../routes/signed-post.ts';
import type { FakeWorld } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';

function asked(flags: Invocation['flags'] = {}, json = false): Invocation {
  return { words: [], flags, incident: undefined, as: undefined, json, workspace: undefined, command: 'sandbox' };
}

/** A world with a real sandbox, and a promise of it. */
function worldWithSandbox(): { readonly fake: FakeWorld; readonly world: World; readonly started: Promise<Sandbox> } {
  const fake = fakeWorld();
  let tell: (sandbox: Sandbox) => void = () => undefined;
  const started = new Promise<Sandbox>((done) => {
    tell = done;
  });
  const sandbox: World['sandbox'] = async (options) => {
    const begun = await startSandbox(serve, options);
    tell(begun);
    return begun;
  };
  return { fake, world: { ...fake, sandbox }, started };
}

test('the lines to set are the result, all else is talk, and an interruption is the normal end', async () => {
  const { fake, world, started } = worldWithSandbox();
  const running = run(asked(), world);
  const { url, channels } = await started;
  const body = webhook({ subject: 'Not working\u001b[31m' });
  const headers = signed(body, fake.now(), 'msg_1', channels.website!.secret);
  await fetch(channels.website!.url, { method: 'POST', body, headers });
  fake.interrupt();
  expect(await running).toBe(0);
  const { out, err } = fake.shown();
  expect(out.split('\n')).toEqual([
    `export WEBSITE_URL='${url}/website' WEBSITE_SECRET='${channels.website?.secret}'`,
    `export SOCIAL_URL='${url}/social' SOCIAL_SECRET='${channels.social?.secret}'`,
    `export EMAIL_URL='${url}/email' EMAIL_SECRET='${channels.email?.secret}'`,
    '',
  ]);
  expect(err).toContain(`What customers see:  ${url}/\n`);
  expect(err).toMatch(/:\d\d {2}website {3}accepted {2}First statement \(ro\) Not working\n/);
  await expect(fetch(url)).rejects.toThrow();
  fake.finish();
});

test('as JSON it is one document', async () => {
  const { fake, world, started } = worldWithSandbox();
  const running = run(asked({ channel: ['status-page', 'website'] }, true), world);
  const { url, channels } = await started;
  fake.interrupt();
  await running;
  expect(JSON.parse(fake.shown().out)).toEqual({ url, channels });
  expect(Object.keys(channels)).toEqual(['website', 'social', 'email', 'status-page']);
});

test.each([
  [{ port: '65536' }, 'not-a-port'],
  [{ port: '-1' }, 'not-a-port'],
  [{ port: 'http' }, 'not-a-port'],
  [{ channel: ['../a'] }, 'not-a-channel-name'],
])('%j is a wrong use', async (flags, code) => {
  await expect(run(asked(flags), fakeWorld())).rejects.toMatchObject({ refusal: { kind: 'usage', code } });
});
