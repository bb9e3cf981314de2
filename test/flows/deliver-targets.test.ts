import { expect, test } from 'vitest';

import type { Channel } from '../../src/core/schema/generated/types.ts';
import type { Summary } from '../../src/flows/deliver/deliver.ts';
import { deliver } from '../../src/flows/deliver/deliver.ts';
import { unusableChannels } from '../../src/flows/deliver/unusable-channels.ts';
import { answered } from '../world/scripted-send.ts';
import type { Channels, Setting } from './deliver-setting.ts';
import { release, SECRET, setTheScene, told } from './deliver-setting.ts';

const OK = answered(200);

function sendAll({ world, session }: Setting): Promise<Summary> {
  return deliver(world, session, { signal: world.interrupted });
}

function website(more: Partial<Channel>): Channels {
  return { website: { connector: 'webhook', url: { env: 'WEBSITE_URL' }, audiences: ['customers'], ...more } };
}

const WITH_SECRET = { secret: { env: 'SECRET' } };

test.each([
  ['no address', { url: { env: 'NOT_SET' }, ...WITH_SECRET }, {}, 'no-address', 'NOT_SET'],
  ['an empty address', { ...WITH_SECRET }, { WEBSITE_URL: ' ' }, 'no-address', 'WEBSITE_URL'],
  ['plain http', { ...WITH_SECRET }, { WEBSITE_URL: 'http://website.example/' }, 'bad-address', 'WEBSITE_URL'],
  [
    'a password in it',
    { ...WITH_SECRET },
    { WEBSITE_URL: 'https://a:b@website.example/' },
    'bad-address',
    'WEBSITE_URL',
  ],
  ['no secret', { secret: { env: 'NOT_SET' } }, {}, 'no-secret', 'NOT_SET'],
  ['an empty secret', { secret: { env: 'EMPTY' } }, { EMPTY: 'whsec_' }, 'no-secret', 'EMPTY'],
  ['no word about a secret', {}, {}, 'no-secret', 'website'],
  ['a file that is not there', { secret: { file: 'secret.txt' } }, {}, 'no-secret', 'secret.txt'],
  ['no certificate', { ...WITH_SECRET, ca: { file: 'ca.pem' } }, {}, 'no-secret', 'ca.pem'],
] as const)('a channel with %s is out, alone, and says which', async (_, more, env, reason, words) => {
  const scene = await setTheScene({ env, replies: { email: [OK] } }, { channels: website(more) });
  const [id = ''] = await release(scene, ['website/ro', 'email/ro']);
  expect(await unusableChannels(scene.world, scene.session)).toEqual({ website: reason });
  await sendAll(scene);
  expect(scene.session.incident().deliveries[id]).toMatchObject({ state: 'failed', reason, words, attempts: [] });
  expect(told(scene.session)[1]).toBe('email/ro accepted');
  scene.world.finish();
});

test('addresses, secrets and certificates may be kept in files beside firsthour.yaml', async () => {
  const files = {
    '/workspace/keys/url': 'https://files.example/hook\n',
    '/etc/secret': `${SECRET}\n`,
    '/workspace/ca.pem': 'CA',
    '/workspace/cert.pem': 'CERT',
    '/workspace/key.pem': 'KEY',
  };
  const more: Partial<Channel> = {
    url: { file: 'keys/url' },
    secret: { file: '/etc/secret' },
    ca: { file: 'ca.pem' },
    client_certificate: { cert: { file: 'cert.pem' }, key: { file: 'key.pem' } },
    proxy: { env: 'PROXY' },
  };
  const env = { PROXY: 'http://proxy.example:3128' };
  const scene = await setTheScene({ files, env, replies: { website: [OK] } }, { channels: website(more) });
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(scene.world.sent).toMatchObject([
    { url: 'https://files.example/hook', ca: 'CA', clientCertificate: { cert: 'CERT', key: 'KEY' }, proxy: env.PROXY },
  ]);
});

test('while a key is rotated both secrets sign, and one that is gone does not stop the other', async () => {
  const env = { NEW: 'the new one', OLD: 'the old one' };
  const secret = [{ env: 'NEW' }, { env: 'OLD' }, { env: 'NOT_SET' }];
  const scene = await setTheScene({ env, replies: { website: [OK] } }, { channels: website({ secret }) });
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(scene.world.sent[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
});

test('a drill goes to the target for drills, with its secret', async () => {
  const drill = { url: { env: 'DRILL_URL' }, secret: { env: 'DRILL_SECRET' } };
  const env = { DRILL_URL: 'http://127.0.0.1:4000/website', DRILL_SECRET: 'for drills' };
  const scene = await setTheScene(
    { env, replies: { website: [OK] } },
    { mode: 'drill', channels: website({ ...WITH_SECRET, drill }) },
  );
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(scene.world.sent).toMatchObject([{ url: env.DRILL_URL, mode: 'drill', target: 'drill' }]);
  expect(JSON.parse(scene.world.sent[0]?.body ?? '').type).toBe('drill.statement.published');
});

test.each([
  ['no target', undefined, {}, 'no-address'],
  ['a target without a secret', { url: { env: 'DRILL_URL' } }, { DRILL_URL: 'http://127.0.0.1:4000/' }, 'no-secret'],
  ['the live address of this channel', { url: { env: 'WEBSITE_URL' }, secret: { env: 'SECRET' } }, {}, 'bad-address'],
  [
    'the live address of another one under another name',
    { url: { env: 'DRILL_URL' }, secret: { env: 'SECRET' } },
    { DRILL_URL: 'https://EMAIL.example:443/hooks/email-key' },
    'bad-address',
  ],
  ...['http://email.example:443', 'https://email.example.', 'https://email.example'].flatMap((host) =>
    ['/hooks/email-key?test=1', '/hooks/email-key#drill', '/hooks/%65mail-key/'].map(
      (path) =>
        [
          `the live address written as ${host}${path}`,
          { url: { env: 'DRILL_URL' }, secret: { env: 'SECRET' } },
          { DRILL_URL: `${host}${path}` },
          'bad-address',
        ] as const,
    ),
  ),
] as const)('a drill with %s for drills sends nothing', async (_, drill, env, reason) => {
  const more = { ...WITH_SECRET, ...(drill ? { drill } : {}) };
  const scene = await setTheScene({ env }, { mode: 'drill', channels: website(more) });
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(told(scene.session)).toEqual([`website/ro failed ${reason}`]);
  expect(scene.world.sent).toEqual([]);
});

test('a drill whose connector names an address of its own sends nothing', async () => {
  const drill = { url: { env: 'DRILL_URL' } };
  const channels = website({ connector: 'stubborn', drill });
  const scene = await setTheScene({ env: { DRILL_URL: 'http://127.0.0.1:4000/' } }, { mode: 'drill', channels });
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(told(scene.session)).toEqual(['website/ro failed bad-address']);
  expect(scene.world.sent).toEqual([]);
});

test('a connector of its own sends its own body, with the secret where it says', async () => {
  const scene = await setTheScene({ replies: { social: [OK] } });
  await release(scene, ['social/ro']);
  await sendAll(scene);
  const [request] = scene.world.sent;
  expect(request?.headers).toEqual({ authorization: `Bearer ${SECRET}` });
  expect(JSON.parse(request?.body ?? '')).toEqual({ status: 'Nu funcționează. Revenim până la 13:30.' });
});
