import { expect, test } from 'vitest';

import { run } from '../../src/commands/lines.ts';
import type { Stop } from '../../src/commands/shared/stop.ts';
import { tell } from '../render/story.ts';
import { asked } from './example-world.ts';

test('before the first word there is nothing to repeat, and never "no comment"', async () => {
  const { world } = await tell();
  expect(await run(asked('lines', [], { to: 'press' }), world)).toBe(0);
  expect(world.shown().out).toBe(
    'Nothing is public yet, so there is nothing to repeat. Say that you will call\nback, take the name and the number, and note the question.\n',
  );
});

test('for the press: the statement as it stands, short answers out of it, and the time that was promised', async () => {
  const { world, publish, send } = await tell();
  await publish('staff-brief', 'holding');
  await send();
  await run(asked('lines', [], { to: 'press', language: 'en' }), world);
  expect(world.shown().out).toMatchInlineSnapshot(`
    "To customers · holding in en · out since 13:10 on social and outside-mail
      | Not working at the moment: card payments, cash machines, online banking
      |   and our website.
      | The outage began at 13:00 (Bucharest time).
      | We are sorry. You need your money and cannot use it as usual. Putting this
      |   right is our job.
      | Our engineers are working to fix this.
      | You can withdraw cash from other banks' machines.
      | We will refund the fees for cash withdrawn at other banks during the
      |   outage. Please keep the receipts.
      | All customers who use these services are affected.
      | We do not yet know the cause. We cannot yet say when everything will work
      |   again.
      | We will publish the next update on https://stare-exemplu.example by 13:40
      |   (Bucharest time).
      | For help: +40 31 000 00 00.

    If they ask
    - Not known yet: We do not yet know the cause. We cannot yet say when everything
      will work again.
    - What people can do: You can withdraw cash from other banks' machines.
    - What they get back: We will refund the fees for cash withdrawn at other banks
      during the outage. Please keep the receipts.
    The next update is promised by 13:40, in 30 min. Promise no other time.
    What is not written here is not public: say that you will find out, and call
    back.
    "
  `);
});

test('for callers: the staff briefing too', async () => {
  const { world, publish, send } = await tell();
  await publish('staff-brief', 'holding');
  await send();
  await run(asked('lines', [], { to: 'callers' }), world);
  const { out } = world.shown();
  expect(out).toContain('To staff · staff-brief in ro · out since 13:10 on outside-mail');
  expect(out).toContain('To customers · holding in ro · out since 13:10 on social');
});

test('as JSON', async () => {
  const { world, publish, send } = await tell();
  await publish('holding');
  await send();
  await run(asked('lines', [], { json: true, to: 'press', language: 'en' }), world);
  expect(JSON.parse(world.shown().out)).toMatchObject({
    to: 'press',
    lines: [{ statement: 'holding', audience: 'customers', language: 'en' }],
    next_update_by: '2016-09-10T10:40:00.000Z',
  });
});

test('for somebody or in a language that is none is wrong use', async () => {
  const { world } = await tell();
  const code = async (flags: Record<string, string>) =>
    ((await run(asked('lines', [], flags), world).catch((thrown: unknown) => thrown)) as Stop).refusal.code;
  expect(await code({ to: 'friends' })).toBe('to-unknown');
  expect(await code({ language: 'de' })).toBe('language-unknown');
});
