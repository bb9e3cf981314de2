import { describe, expect, test } from 'vitest';

import { answersOf } from '../../src/core/incident/answers.ts';
import { confirmFact } from '../../src/core/incident/decide/confirm-fact.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { statusOf } from '../../src/core/incident/status.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE, tell } from '../render/story.ts';

function answers({ session, world }: Story, language = 'en') {
  const now = world.now();
  const { next_update_by: nextUpdateBy } = statusOf(EXAMPLE, session.incident(), now);
  return answersOf(EXAMPLE, session.incident(), { language, nextUpdateBy, now });
}

function answer(story: Story, id: string, language = 'en') {
  return answers(story, language).questions.find((one) => one.id === id);
}

async function out(story: Story, ...statements: readonly string[]) {
  await story.publish(...statements);
  await story.send();
}

const NEXT = 'Our next update comes by 13:40 (Bucharest time).';

describe('an answer', () => {
  test('is given once a channel has taken a text that says it, and not before', async () => {
    const story = await tell();
    const before = answer(story, 'since');
    expect(before).toMatchObject({ public: false });
    expect(before?.answer).not.toContain('13:00');
    await story.publish('holding');
    expect(answer(story, 'since')?.public).toBe(false);
    await story.send();
    expect(answer(story, 'since')).toMatchObject({
      public: true,
      answer: 'The outage began at 13:00 (Bucharest time).',
    });
    expect(answer(story, 'since', 'ro')?.answer).toBe('Întreruperea a început la 13:00 (ora Bucureștiului).');
  });

  test('says that we do not know, and when there is more', async () => {
    const story = await tell();
    await out(story, 'holding');
    expect(answer(story, 'cause')).toMatchObject({ public: false, answer: `We do not yet know the cause. ${NEXT}` });
  });

  test('never shows what was reported and not confirmed, and never says that we do not know it', async () => {
    const story = await tell();
    await out(story, 'holding');
    await story.set({ cause: 'power' });
    expect(answer(story, 'cause')?.answer).toBe(`We are still checking the cause. ${NEXT}`);
    expect(answer(story, 'attack')?.answer).toBe(
      `We do not guess. Until the cause is confirmed, we rule nothing out. ${NEXT}`,
    );
    expect(answers(story).unknown).toEqual([
      'We are still checking the cause.',
      'We cannot yet say when everything will work again.',
    ]);
  });

  test('never shows what is known inside and was told to nobody', async () => {
    const story = await tell();
    await story.set({ cause: 'power' });
    await story.do((asked) => confirmFact(asked, 'cause'), {}, 'duty-technical');
    // The holding statement was made with the cause known, and does not name it.
    await out(story, 'holding');
    expect(answer(story, 'cause')).toMatchObject({
      public: false,
      answer: `We will tell everybody at the same time, in our next statement. ${NEXT}`,
    });
    await out(story, 'update');
    expect(answer(story, 'cause')).toMatchObject({
      public: true,
      answer: 'The cause of the outage was a power failure in our data centre.',
    });
  });

  test('is withdrawn when the fact is another one now', async () => {
    const story = await tell();
    await out(story, 'holding');
    await story.set({ started_at: '12:55' });
    expect(answer(story, 'since')).toMatchObject({ public: false });
    expect(JSON.stringify(answers(story))).not.toContain('12:55');
  });

  test('repeats what the public was told of workarounds and money', async () => {
    const story = await tell();
    expect(answer(story, 'what-now')?.public).toBe(false);
    await out(story, 'holding');
    expect(answer(story, 'what-now')?.answer).toBe("You can withdraw cash from other banks' machines.");
    expect(answer(story, 'fees')?.answer).toContain('We will refund the fees');
  });

  test('of the estimate is not asked for once it works again, and what to check is', async () => {
    const story = await tell();
    await out(story, 'holding');
    expect(answers(story).questions.map(({ id }) => id)).toEqual([
      'since',
      'what-now',
      'money-safe',
      'cause',
      'attack',
      'eta',
      'fees',
    ]);
    await story.do((asked) => mark(asked, { mark: 'restored' }));
    const ids = answers(story).questions.map(({ id }) => id);
    expect(ids).toEqual(['since', 'check', 'money-safe', 'cause', 'attack', 'fees']);
    expect(answers(story).unknown).toEqual(['We do not yet know the cause.']);
  });

  test('promises no time that has passed', async () => {
    const story = await tell();
    await out(story, 'holding');
    await story.world.sleep(31 * 60_000);
    expect(answer(story, 'cause')?.answer).toBe('We do not yet know the cause.');
  });
});

describe('replies', () => {
  test('are those that hold now', async () => {
    const story = await tell();
    expect(answers(story).replies.map(({ id }) => id)).toEqual(['help', 'angry', 'rumour', 'fraud']);
    await out(story, 'holding');
    const { replies } = answers(story);
    expect(replies.map(({ id }) => id)).toEqual(['thank-you', 'help', 'angry', 'rumour', 'cash', 'fraud']);
    expect(replies[0]?.text).toBe(`Thank you for telling us. ${NEXT}`);
  });
});
