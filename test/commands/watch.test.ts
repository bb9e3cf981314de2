import { expect, test } from 'vitest';

import { watch } from '../../src/commands/shared/watch.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { closeInGoodHands } from '../core/incident/closing.ts';
import { tell } from '../render/story.ts';
import { answered } from '../world/scripted-send.ts';

test('without a terminal each new entry is a line, open deliveries go out, and an interruption ends it', async () => {
  const story = await tell({
    replies: {
      social: [answered(503), answered(200), answered(200)],
      'outside-mail': Array.from({ length: 4 }, () => answered(200)),
    },
  });
  await story.publish('staff-brief', 'holding');
  const watching = watch(story.world, story.session);
  await story.world.sleep(20_000);
  story.world.interrupt();
  expect(await watching).toBe(130);
  const lines = story.world.shown().out.split('\n');
  expect(lines[0]).toMatch(/^13:10 {2}opened 2016-09-10-data-centre-loss/);
  expect(lines.filter((line) => line.includes('accepted'))).toHaveLength(6);
  expect(lines.filter((line) => line.includes('holding-1/social/ro'))).toHaveLength(4);
  story.world.finish();
});

test('what somebody orders meanwhile is sent too', async () => {
  const story = await tell();
  const watching = watch(story.world, story.session);
  await story.world.sleep(5_000);
  await story.publish('holding');
  await story.world.sleep(10_000);
  story.world.interrupt();
  await watching;
  const { deliveries } = await story.session.refresh();
  expect(deliveries['holding-1/social/ro']?.state).toBe('accepted');
});

test('at a terminal the page is drawn anew each second', async () => {
  const story = await tell({ interactive: true });
  const watching = watch(story.world, story.session);
  await story.world.sleep(3_500);
  story.world.interrupt();
  await watching;
  const { err, out } = story.world.shown();
  expect(out).toBe('');
  const pages = err.split('\u001b[1;1H').slice(1);
  expect(pages.length).toBeGreaterThanOrEqual(4);
  expect(pages[0]).toContain('50 min left: first statement');
  expect(pages[1]).toContain('49 min left: first statement');
});

test('it ends by itself when the incident is over', async () => {
  const story = await tell();
  await story.do((asked) => mark(asked, { mark: 'restored' }));
  await story.do((asked) => closeInGoodHands(asked));
  expect(await watch(story.world, story.session)).toBe(0);
});
