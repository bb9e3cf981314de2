import { expect, test } from 'vitest';

import { run as channels } from '../../src/commands/channel-list.ts';
import { run as ready } from '../../src/commands/ready.ts';
import { ENV } from '../render/story.ts';
import { asked, exampleWorld, JUDGED, SOURCES } from './example-world.ts';

const { EMAIL_SECRET: _, ...WITHOUT } = ENV;

test('a machine that is ready says so in one line for each thing', async () => {
  const world = exampleWorld({ now: JUDGED });
  expect(await ready(asked('ready'), world)).toBe(0);
  expect(world.shown().out).toMatchInlineSnapshot(`
    "ok      you speak as duty-comms
    ok      firsthour.yaml and playbooks: nothing is wrong with them
    ok      playbook data-centre-loss: is to be read again by 1 May 2027
    ok      channel website: address and secret are here
    ok      channel email: address and secret are here
    ok      channel social: address and secret are here
    ok      channel outside-mail: address and secret are here
    ok      channel branch-door: a person does it
    ok      telephone list reach.yaml is here
    ok      clock: it is 13:10 in Europe/Bucharest; compare it with another clock

    Ready.
    "
  `);
});

test('what is wrong comes first, names the variable and never its value, and exits 1', async () => {
  const env = { ...WITHOUT, SOCIAL_URL: 'http://user:hush@social.example/hook' };
  const world = exampleWorld({ env, as: 'somebody', files: {} });
  expect(await ready(asked('ready'), world)).toBe(1);
  const { out } = world.shown();
  expect(out.split('\n').slice(0, 6)).toEqual([
    'WRONG   you speak as "somebody", and firsthour.yaml has no such person: set',
    '        FIRSTHOUR_AS',
    'WRONG   channel email: no secret: set EMAIL_SECRET',
    'WRONG   channel social: the address in SOCIAL_URL cannot be used: it must begin',
    '        with https://, and hold no password',
    'WRONG   telephone list reach.yaml is not here: copy it to this machine',
  ]);
  expect(out).toMatch(/\nNot ready: 4 things are wrong\.\n$/);
  expect(out).not.toContain('hush');
});

test('ready as JSON has every check', async () => {
  const world = exampleWorld({ env: WITHOUT });
  expect(await ready(asked('ready', [], { json: true }), world)).toBe(1);
  const { ok, checks } = JSON.parse(world.shown().out) as { ok: boolean; checks: readonly { about: string }[] };
  expect(ok).toBe(false);
  expect(checks).toContainEqual({
    check: 'channel',
    about: 'email',
    state: 'wrong',
    code: 'no-secret',
    detail: 'EMAIL_SECRET',
  });
});

test('a playbook with an error is told, and the others are ready all the same', async () => {
  const broken = {
    ...SOURCES,
    'playbooks/data-centre-loss/ro.yaml': 'format: firsthour/texts@1\nlanguage: ro\nfacs: {}\n',
  };
  const world = exampleWorld({ sources: broken });
  expect(await ready(asked('ready'), world)).toBe(1);
  expect(world.shown().out).toMatch(/^WRONG {3}firsthour\.yaml and playbooks: \d+ errors?, see firsthour validate/);
});

test('the channels are listed with what they take and whether they can be used', async () => {
  const world = exampleWorld({ env: WITHOUT });
  expect(await channels(asked('channel list'), world)).toBe(1);
  expect(world.shown().out).toMatchInlineSnapshot(`
    "website: ready · webhook · to customers · in ro, en · needs Main data centre
    email: NOT READY (no secret: EMAIL_SECRET) · webhook · to customers, staff ·
      in ro, en · needs Main data centre and Office network, own mail and telephone
      exchange
    social: ready · webhook · to customers · in ro, en · at most 500 characters
    outside-mail: ready · webhook · to customers, staff · in ro, en
    branch-door: by hand · manual · to customers · in ro
    "
  `);
});

test('the channels as JSON', async () => {
  const world = exampleWorld({ env: WITHOUT });
  await channels(asked('channel list', [], { json: true }), world);
  const listed = JSON.parse(world.shown().out) as { channels: readonly { id: string }[] };
  expect(listed.channels.find(({ id }) => id === 'email')).toEqual({
    id: 'email',
    connector: 'webhook',
    audiences: ['customers', 'staff'],
    languages: ['ro', 'en'],
    limit: null,
    unit: 'chars',
    needs: ['main-datacentre', 'office-network'],
    usable: 'no',
    reason: 'no-secret',
    missing: 'EMAIL_SECRET',
    public: true,
  });
});
