import { describe, expect, test } from 'vitest';

import { settle } from '../../src/core/incident/decide/settle.ts';
import { publicLines } from '../../src/core/incident/lines.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE, tell } from '../render/story.ts';
import { answered } from '../world/scripted-send.ts';

const refused = answered(422, 'no');
const taken = answered(200);
const bothMails = { 'outside-mail': [taken, taken, taken, taken, taken, taken, taken, taken] };

function lines({ session }: Story, to: Parameters<typeof publicLines>[2], language = 'en') {
  return publicLines(EXAMPLE, session.incident(), to, language);
}

describe('what may be said now', () => {
  test('is nothing before a channel has taken a word', async () => {
    const story = await tell();
    expect(lines(story, null)).toEqual([]);
    await story.publish('staff-brief', 'holding');
    expect(lines(story, null)).toEqual([]);
  });

  test('is the last word to each audience, in its longest form', async () => {
    const story = await tell();
    await story.publish('staff-brief', 'holding');
    await story.send();
    const [staff, customers, ...more] = lines(story, 'callers');
    expect(more).toEqual([]);
    expect(staff).toMatchObject({ audience: 'staff', statement: 'staff-brief', channels: ['outside-mail'] });
    expect(customers).toMatchObject({ audience: 'customers', statement: 'holding', language: 'en' });
    expect(customers?.channels).toEqual(['social', 'outside-mail']);
    expect(customers?.parts.unknown).toBe(
      'We do not yet know the cause. We cannot yet say when everything will work again.',
    );
    expect(customers?.text).toContain('by 13:40 (Bucharest time)');
  });

  test('never holds the staff briefing for the press', async () => {
    const story = await tell();
    await story.publish('staff-brief', 'holding');
    await story.send();
    expect(lines(story, 'press').map(({ audience }) => audience)).toEqual(['customers']);
    expect(lines(story, 'branches').map(({ audience }) => audience)).toEqual(['staff', 'customers']);
  });

  test('is never a text that only failed, was skipped, or waits', async () => {
    const story = await tell({ replies: { social: [refused, refused], 'outside-mail': [refused, refused] } });
    await story.publish('holding');
    await story.send();
    expect(lines(story, null)).toEqual([]);
    await story.do((asked) => settle(asked.incident, 'holding-1/branch-door/ro', 'sent', { url: null }, asked.at));
    expect(lines(story, null)).toMatchObject([{ statement: 'holding', language: 'ro', channels: ['branch-door'] }]);
  });

  test('is the newest word, even where it is out only in another language', async () => {
    const story = await tell({
      replies: { social: [taken, taken, taken, refused], 'outside-mail': [taken, taken, refused, refused] },
    });
    await story.publish('holding');
    await story.send();
    await story.set({ actions: 'switching-site' });
    await story.publish('update');
    await story.send();
    expect(lines(story, 'press')).toMatchObject([{ statement: 'update', language: 'ro' }]);
  });

  test('is the word that a newer one has replaced no more', async () => {
    const story = await tell({ replies: { social: [taken, taken, taken, taken], ...bothMails } });
    await story.publish('holding');
    await story.send();
    await story.set({ actions: 'switching-site' });
    await story.publish('update');
    await story.send();
    expect(lines(story, 'press').map(({ statement }) => statement)).toEqual(['update']);
  });
});
