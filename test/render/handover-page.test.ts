import { expect, test } from 'vitest';

import { handOverInFile } from '../../src/core/incident/decide/hand-over.ts';
import { takeCommand } from '../../src/core/incident/decide/take-command.ts';
import { handoverOf } from '../../src/core/incident/handover.ts';
import { handoverPage } from '../../src/render/handover-page.ts';
import { createPaint } from '../../src/render/paint.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

/** Lines of 12 points on a sheet of A4 with margins. */
const A4_LINES = 60;

async function page({ session, world }: Story, columns = 80): Promise<string> {
  const incident = await session.refresh();
  return handoverPage(EXAMPLE, incident, handoverOf(EXAMPLE, incident, world.now()), createPaint(false), columns);
}

async function inTheMiddle(): Promise<Story> {
  const story = await tell();
  await story.set({ cause: 'power' });
  await story.set({ eta: '' });
  await story.publish('staff-brief', 'holding');
  await story.send();
  return story;
}

test('the page of the example fits a sheet of A4, at 80 columns', async () => {
  const lines = (await page(await inTheMiddle())).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(A4_LINES);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('it has what somebody needs to know, in this order', async () => {
  const text = await page(await inTheMiddle());
  const headings = ['Known', 'Not known', 'Said', 'Promised', 'Pending', 'Next'];
  expect(text.split('\n').filter((line) => headings.includes(line))).toEqual(headings);
  const flat = text.replaceAll(/\s+/g, ' ');
  expect(flat).toContain('commander: Communications on duty, since 13:10');
  expect(flat).toContain('cause power (Communications on duty, 13:10; NOT confirmed by technical: not said)');
  expect(flat).toContain('lost Main data centre and Office network');
  expect(flat).toContain('asked eta');
  expect(flat).toMatch(/13:10 holding 1 to customers: /);
  expect(flat).toContain('30 min left: next update (by 13:40)');
  expect(flat).toMatch(/delivery holding: branch-door \(ro\): a person does it/);
  expect(flat).toMatch(/owed .*holding: website, email \(ro, en\)/);
  expect(flat).toContain('to do Stop all scheduled');
});

test('it says where nothing was said, nothing is missing, and that the incident went elsewhere, or may be in two hands', async () => {
  const story = await tell();
  expect(await page(story)).toContain('Nothing has been said yet.');
  await story.do((asked) => handOverInFile(asked, 'usb.bundle'));
  expect(await page(story)).toContain('Went to usb.bundle at 13:10: this copy records and sends nothing any more.');
  await story.do((asked) => takeCommand(asked, { because: 'lost' }), {}, 'deputy-comms');
  expect((await page(story)).replaceAll(/\s+/g, ' ')).toContain(
    'Taken back at 13:10 by Deputy for communications: another copy may have spoken since.',
  );
});
