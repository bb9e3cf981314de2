import { expect, test } from 'vitest';

import { confirmFact } from '../../src/core/incident/decide/confirm-fact.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { reopen } from '../../src/core/incident/decide/reopen.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import { statusOf } from '../../src/core/incident/status.ts';
import { publish } from '../../src/flows/publish.ts';
import { createPaint } from '../../src/render/paint.ts';
import { recordedLine } from '../../src/render/recorded.ts';
import { statusPage } from '../../src/render/status-page.ts';
import { createVoice } from '../../src/render/walk/voice.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

/** The clocks and what they mean: the second block of the page. */
function clocks(story: Story, at: string, columns = 80): string {
  const status = statusOf(EXAMPLE, story.session.incident(), `2016-09-10T${at}:00.000Z`);
  return statusPage(EXAMPLE, status, createPaint(false), columns).split('\n\n')[1] ?? '';
}

function last(story: Story, count = 1): string {
  return recordedLine(EXAMPLE, story.session.incident(), story.session.journal().entries.slice(-count));
}

/** Says in public, confirmed by the engineers, that it works again by then. */
async function estimate(story: Story, eta: string): Promise<void> {
  await story.do((asked) => setFacts(asked, { eta }));
  await story.do((asked) => confirmFact(asked, 'eta'), { for: 'duty-technical', via: 'phone' });
  await story.publish('update');
  await story.send();
}

async function spoken(): Promise<Story> {
  const story = await tell();
  await story.publish('staff-brief', 'holding');
  await story.send();
  return story;
}

test('an estimate stands with its clock, and a quarter of an hour before it asks', async () => {
  const story = await spoken();
  await estimate(story, '15:00');
  expect(clocks(story, '10:20')).toMatchInlineSnapshot(`
    "20 min left: next update (by 13:40)
    1 h 40 min left: works again, as told in public (by 15:00)
    23 h 50 min left: file the notice dora-initial (by 13:10 on 11 September)
    Promised: next update by 13:40 (in 20 min).
    Told in public: works again by 15:00 (in 1 h 40 min).
    Next: Stop what would hurt now. Go on with: firsthour resume"
  `);
  expect(clocks(story, '11:46')).toMatchInlineSnapshot(`
    "1 h 6 min late: next update (was due 13:40)
    14 min left: works again, as told in public (by 15:00)
    22 h 24 min left: file the notice dora-initial (by 13:10 on 11 September)
    Promised: next update by 13:40 (1 h 6 min ago).
    Told in public: works again by 15:00 (in 14 min). Does it hold? firsthour
    confirm eta; or move it: set eta=TIME; or take it back: set eta=
    Next: Keep the promise. Go on with: firsthour resume"
  `);
  expect(clocks(story, '11:46', 40)).toMatchInlineSnapshot(`
    "1 h 6 min late: next update (was due
    13:40)
    14 min left: works again, as told in
    public (by 15:00)
    22 h 24 min left: file the notice
    dora-initial (by 13:10 on 11 September)
    Promised: next update by 13:40 (1 h 6
    min ago).
    Told in public: works again by 15:00 (in
    14 min). Does it hold? firsthour confirm
    eta; or move it: set eta=TIME; or take
    it back: set eta=
    Next: Keep the promise. Go on with:
    firsthour resume"
  `);
  expect(clocks(story, '12:10')).toMatchInlineSnapshot(`
    "1 h 30 min late: next update (was due 13:40)
    10 min late: works again, as told in public (was due 15:00)
    22 h left: file the notice dora-initial (by 13:10 on 11 September)
    Promised: next update by 13:40 (1 h 30 min ago).
    Told in public: works again by 15:00 (10 min ago). It has passed: firsthour set
    eta=TIME moves it, firsthour set eta= takes it back.
    Next: Keep the promise. Go on with: firsthour resume"
  `);
});

test('one that has moved is not public yet', async () => {
  const story = await spoken();
  await estimate(story, '15:00');
  await story.do((asked) => setFacts(asked, { eta: '17:00' }));
  await story.session.refresh();
  expect(last(story)).toMatchInlineSnapshot(
    `"Recorded: estimate moved from 15:00 to 17:00, first slip. Not said before it is confirmed: eta (technical). The public was told 15:00: say it before 15:00 (firsthour publish update --yes)."`,
  );
  await story.do((asked) => confirmFact(asked, 'eta'), { for: 'duty-technical', via: 'phone' });
  expect(clocks(story, '10:20')).toMatchInlineSnapshot(`
    "20 min left: next update (by 13:40)
    1 h 40 min left: works again, as told in public (by 15:00)
    23 h 50 min left: file the notice dora-initial (by 13:10 on 11 September)
    Promised: next update by 13:40 (in 20 min).
    Told in public: works again by 15:00 (in 1 h 40 min). It has moved, and the
    public does not know yet: firsthour publish update --yes
    Next: Stop what would hurt now. Go on with: firsthour resume"
  `);
});

test('after two slips a new one is kept back', async () => {
  const story = await spoken();
  for (const eta of ['15:00', '15:30', '16:00']) await estimate(story, eta);
  await story.do((asked) => setFacts(asked, { eta: '18:00' }));
  await story.session.refresh();
  expect(last(story)).toMatchInlineSnapshot(
    `"Recorded: estimate moved from 16:00 to 18:00, third slip. Not said before it is confirmed: eta (technical). Not said, since two estimates have slipped; with --because WHY it is. The public was told 16:00: say it before 16:00 (firsthour publish update --yes)."`,
  );
  expect(clocks(story, '10:20')).toMatchInlineSnapshot(`
    "20 min left: next update (by 13:40)
    2 h 40 min left: works again, as told in public (by 16:00)
    23 h 50 min left: file the notice dora-initial (by 13:10 on 11 September)
    Promised: next update by 13:40 (in 20 min).
    Told in public: works again by 16:00 (in 2 h 40 min; slipped 2 times). It does
    not hold any more, and the public does not know yet: firsthour publish update
    --yes
    Not said: 18:00, since two estimates have slipped. With a reason it is:
    firsthour set eta=TIME --because WHY
    Next: Stop what would hurt now. Go on with: firsthour resume"
  `);
});

test('that it works again is shown with whoever has seen it, and how long it is watched', async () => {
  const story = await spoken();
  await story.do((asked) => mark(asked, { mark: 'restored' }));
  await story.session.refresh();
  expect(last(story)).toMatchInlineSnapshot(
    `"Recorded: works again since 13:10, not confirmed by anybody on the phones. Watched until 15:10."`,
  );
  expect(clocks(story, '10:20')).toMatchInlineSnapshot(`
    "20 min left: next update (by 13:40)
    1 h 50 min left: watch whether it holds (by 15:10)
    23 h 50 min left: file the notice dora-initial (by 13:10 on 11 September)
    29 days left: pay back: Fees of other banks' machines (by 13:10 on 10 October)
    Promised: next update by 13:40 (in 20 min).
    Works again since 13:10, not confirmed by anybody on the phones; watched until
    15:10.
    Next: Stop what would hurt now. Go on with: firsthour resume"
  `);
  await story.do((asked) => mark(asked, { mark: 'restored', confirmedBy: 'call centre, Ioana' }));
  expect(clocks(story, '10:20')).toMatchInlineSnapshot(`
    "20 min left: next update (by 13:40)
    1 h 50 min left: watch whether it holds (by 15:10)
    23 h 50 min left: file the notice dora-initial (by 13:10 on 11 September)
    29 days left: pay back: Fees of other banks' machines (by 13:10 on 10 October)
    Promised: next update by 13:40 (in 20 min).
    Works again since 13:10, confirmed by call centre, Ioana; watched until 15:10.
    Next: Stop what would hurt now. Go on with: firsthour resume"
  `);
  const voice = createVoice(createPaint(false), 80);
  const header = voice.header(EXAMPLE, story.session.incident(), [], '2016-09-10T10:20:00.000Z');
  expect(header).toContain('Works again since 13:10, confirmed by call centre, Ioana; watched until 15:10.');
});

test('nobody sends the end without reading that nobody has confirmed it', async () => {
  const story = await spoken();
  await story.do((asked) => mark(asked, { mark: 'restored' }));
  const how = { by: 'duty-comms', behalf: {}, channels: [], languages: [], because: undefined, emergency: false };
  await publish(story.world, story.session, { ...how, statements: ['restored'] });
  const states = story.session.incident().drafts.restored ?? [];
  const voice = createVoice(createPaint(false), 80);
  const screen = () =>
    voice.sendScreen(EXAMPLE, story.session.incident(), states, story.world.now(), {}, false).split('\n');
  expect(screen()).toContain('Unconfirmed  nobody on the phones has confirmed that it works');
  await story.do((asked) => mark(asked, { mark: 'restored', confirmedBy: 'duty-technical' }));
  expect(screen()).not.toContain('Unconfirmed  nobody on the phones has confirmed that it works');
});

test('that it has stopped again is said with what to do, and with its clock', async () => {
  const story = await spoken();
  await story.do((asked) => mark(asked, { mark: 'restored' }));
  const how = { by: 'duty-comms', behalf: {}, channels: [], languages: [] };
  const statements = ['staff-restored', 'restored'];
  await publish(story.world, story.session, { ...how, statements, emergency: true, because: 'nobody answers' });
  await story.send();
  const typed = { services: 'cards' };
  await story.do((asked) => reopen(asked, { because: 'three shops call', since: story.world.now(), typed }));
  await story.session.refresh();
  expect(last(story)).toMatchInlineSnapshot(
    `"Recorded: reopened: it has stopped again since 13:10; card payments, because: three shops call. The public was told that it works. Take that back: firsthour publish staff-relapse relapse --yes."`,
  );
  expect(clocks(story, '10:20')).toMatchInlineSnapshot(`
    "20 min left: say that it has stopped again (by 13:40)
    23 h 50 min left: file the notice dora-initial (by 13:10 on 11 September)
    No next update has been promised in public.
    Stopped again: reopened at 13:10, because: three shops call
    Next: Say that it has stopped again. Go on with: firsthour resume"
  `);
  expect(clocks(story, '10:20', 40)).toMatchInlineSnapshot(`
    "20 min left: say that it has stopped
    again (by 13:40)
    23 h 50 min left: file the notice
    dora-initial (by 13:10 on 11 September)
    No next update has been promised in
    public.
    Stopped again: reopened at 13:10,
    because: three shops call
    Next: Say that it has stopped again. Go
    on with: firsthour resume"
  `);
});
