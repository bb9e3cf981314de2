import { expect, test } from 'vitest';

import type { DeliveryStatus } from '../../src/core/incident/delivery-status.ts';
import { statusOf } from '../../src/core/incident/status.ts';
import { byHandPage } from '../../src/render/by-hand.ts';
import { deliveriesPage } from '../../src/render/deliveries-page.ts';
import { outcomeLine } from '../../src/render/outcome.ts';
import { createPaint } from '../../src/render/paint.ts';
import { answered } from '../world/scripted-send.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

const paint = createPaint(false);

function page({ session, world }: Story, which: (one: DeliveryStatus) => boolean = () => true): string {
  const status = statusOf(EXAMPLE, session.incident(), world.now());
  return deliveriesPage(EXAMPLE, status.deliveries.filter(which), status, paint, 80);
}

test('what publish answers: one by one, how many were accepted, what is promised and owed', async () => {
  const story = await tell();
  await story.publish('staff-brief', 'holding');
  await story.send();
  expect(page(story)).toMatchInlineSnapshot(`
    "website       holding ro, en: skipped: Main data centre is lost; owed
    email         staff-brief ro, en; holding ro, en: skipped: Main data centre and
                  Office network, own mail and telephone exchange are lost; owed
    social        holding ro: accepted, https://seen.example/1
    social        holding en: accepted
    outside-mail  staff-brief ro: accepted, https://seen.example/1
    outside-mail  staff-brief en; holding ro, en: accepted
    branch-door   holding ro: a person does it, then firsthour retry --delivery
                  holding-1/branch-door/ro --sent

    6 of 13 deliveries accepted.
    Promised: next update by 13:40 (in 30 min).
    Owed: staff-brief to email/ro, email/en; holding to website/ro, website/en,
    email/ro, email/en
    "
  `);
});

test('with nothing open there is one line', async () => {
  expect(page(await tell())).toBe('Nothing is open.\n');
});

test('the text for a person comes with its place; after the third failure that of any channel does', async () => {
  const busy = Array.from({ length: 9 }, () => answered(503, 'busy'));
  const story = await tell({ replies: { social: busy, 'outside-mail': [answered(200), answered(200)] } });
  await story.publish('holding');
  await story.send({ waitMs: 20_000 });
  const deliveries = Object.values(story.session.incident().deliveries);
  const copies = byHandPage(EXAMPLE, deliveries, { paint, columns: 80 });
  expect(copies.match(/^\S+\/.*$/gm)).toEqual([
    'social/ro holding, to put up or to copy:',
    'social/en holding, to put up or to copy:',
    'branch-door/ro holding, to put up or to copy:',
  ]);
  expect(copies).toContain('  | Ne pare rău.');
  const late = deliveries.find(({ id }) => id === 'holding-1/social/ro');
  expect(late && outcomeLine(EXAMPLE, late, story.world.now(), paint)).toMatch(
    /^social\/ro holding: waiting to retry at 13:1\d after \d tries: error at the platform: "busy"; copy the text by hand if you can$/,
  );
});
