import { expect, test } from 'vitest';

import { run } from '../../src/commands/lines.ts';
import type { Stop } from '../../src/commands/shared/stop.ts';
import { notePress } from '../../src/core/incident/decide/notes.ts';
import { doneTask } from '../../src/core/incident/decide/steps.ts';
import { tell } from '../render/story.ts';
import { asked } from './example-world.ts';

test('before the first word there is nothing to repeat, and never "no comment"', async () => {
  const { world } = await tell();
  expect(await run(asked('lines', [], { to: 'press' }), world)).toBe(0);
  const { out } = world.shown();
  expect(out).toMatch(
    /^Nothing is public yet, so there is nothing to repeat\. Say that you will call\nback, take the name and the number, and note the question\.\n/,
  );
  expect(out).toContain('- Sunt banii mei în siguranță? (not public yet)\n  Spunem asta numai după ce am verificat.');
  expect(out).not.toContain('13:00');
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
    - Since when is it not working?
      The outage began at 13:00 (Bucharest time).
    - What should I do now?
      You can withdraw cash from other banks' machines.
    - Is my money safe? (not public yet)
      We say so only once it has been checked. Then we will tell everybody. Our next
      update comes by 13:40 (Bucharest time).
    - What caused it? (not public yet)
      We do not yet know the cause. Our next update comes by 13:40 (Bucharest time).
    - Was it an attack? (not public yet)
      We do not guess. Until the cause is confirmed, we rule nothing out. Our next
      update comes by 13:40 (Bucharest time).
    - When will it work again? (not public yet)
      We cannot yet say when everything will work again. Our next update comes by
      13:40 (Bucharest time).
    - Will I get my fees back?
      We will refund the fees for cash withdrawn at other banks during the outage.
      Please keep the receipts.

    What we do not know, and say so
    - We do not yet know the cause.
    - We cannot yet say when everything will work again.

    The next update is promised by 13:40, in 30 min. Promise no other time.
    Speaks to the press: Communications on duty.
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
    unknown: ['We do not yet know the cause.', 'We cannot yet say when everything will work again.'],
    spokespeople: [{ id: 'duty-comms', name: 'Communications on duty', phones: [] }],
    questions: expect.arrayContaining([
      { id: 'since', ask: 'Since when is it not working?', answer: expect.stringContaining('13:00'), public: true },
      { id: 'cause', ask: 'What caused it?', answer: expect.stringMatching(/^We do not yet know/), public: false },
    ]),
    replies: expect.arrayContaining([{ id: 'cash', text: "You can withdraw cash from other banks' machines." }]),
    call_backs: [],
  });
});

test('for somebody or in a language that is none is wrong use', async () => {
  const { world } = await tell();
  const code = async (flags: Record<string, string>) =>
    ((await run(asked('lines', [], flags), world).catch((thrown: unknown) => thrown)) as Stop).refusal.code;
  expect(await code({ to: 'friends' })).toBe('to-unknown');
  expect(await code({ language: 'de' })).toBe('language-unknown');
});

test('the spokesperson with the number from the telephone list, and who waits for a call', async () => {
  const files = {
    '/workspace/reach.yaml': 'format: firsthour/reach@1\npeople:\n  duty-comms: { phones: ["+40 700 000 001"] }\n',
  };
  const story = await tell({ files });
  await story.do((told) => notePress(told, 'Ziarul, is the money safe?', '2016-09-10T11:00:00.000Z'));
  await run(asked('lines', [], { to: 'press', language: 'en' }), story.world);
  const { out } = story.world.shown();
  expect(out).toContain('Speaks to the press: Communications on duty, +40 700 000 001.');
  expect(out).toContain('Call back by 14:00, in 50 min: Ziarul, is the money safe?');
  await story.do((told) => doneTask(told, 'call-back-1'));
  await run(asked('lines', [], { to: 'press', language: 'en' }), story.world);
  expect(story.world.shown().out.slice(out.length)).not.toContain('Ziarul');
});

test('replies are for those who answer, and for nobody at the counter', async () => {
  const { world, publish, send } = await tell();
  await publish('holding');
  await send();
  await run(asked('lines', [], { to: 'callers', language: 'en' }), world);
  const { out } = world.shown();
  expect(out).toContain("- cash: You can withdraw cash from other banks' machines.");
  await run(asked('lines', [], { to: 'branches', language: 'en' }), world);
  expect(world.shown().out.slice(out.length)).not.toContain('- cash:');
});
