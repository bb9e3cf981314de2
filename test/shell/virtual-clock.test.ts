import { setTimeout as really } from 'node:timers/promises';

import { describe, expect, test } from 'vitest';

import { virtualClock } from '../../src/shell/virtual-clock.ts';

const START = '2026-11-24T01:00:00.000Z';
const NEVER = new AbortController().signal;

function journal() {
  const clock = virtualClock(START);
  const lines: string[] = [];
  const note = (what: string) => void lines.push(`${clock.now().slice(11, 19)} ${what}`);
  return { clock, lines, note };
}

describe('a virtual clock', () => {
  test('stands until it is turned, and wakes who slept in the order of their times', async () => {
    const { clock, lines, note } = journal();
    void clock.sleep(120_000).then(() => note('second'));
    void clock.sleep(60_000).then(() => note('first'));
    void clock.sleep(600_000).then(() => note('later'));
    await clock.turnTo('2026-11-24T01:05:00.000Z');
    note('turned');
    expect(lines).toEqual(['01:01:00 first', '01:02:00 second', '01:05:00 turned']);
  });

  test('never goes back', async () => {
    const { clock } = journal();
    await clock.turnTo('2026-11-24T00:00:00.000Z');
    expect(clock.now()).toBe(START);
  });

  test('waits for reads and writes, which come one after the other', async () => {
    const { clock, lines, note } = journal();
    void clock.sleep(1_000).then(() => note('slept'));
    void clock.inTurn(async () => {
      await really(20);
      note('wrote');
    });
    void clock.inTurn(async () => note('read'));
    await clock.turnTo('2026-11-24T01:00:10.000Z');
    expect(lines).toEqual(['01:00:00 wrote', '01:00:00 read', '01:00:01 slept']);
  });

  test('waits for a request until the server holds it back, and has requests served in their own order', async () => {
    const { clock, lines, note } = journal();
    const ask = (key: string, arrivesAfter: number) =>
      clock.outgoing(async () => {
        await really(arrivesAfter);
        await clock.pace.turn(key, NEVER);
        note(`served ${key}`);
      });
    void clock.sleep(1_000).then(() => note('slept'));
    void ask('b', 1);
    void ask('a', 15);
    await clock.turnTo('2026-11-24T01:00:10.000Z');
    expect(lines).toEqual(['01:00:00 served a', '01:00:00 served b', '01:00:01 slept']);
  });

  test('moves past a request that is never answered', async () => {
    const { clock, lines, note } = journal();
    const gone = new AbortController();
    void clock.outgoing(() => clock.pace.hold(gone.signal)).catch(() => note('gone'));
    void clock.sleep(15_000).then(() => gone.abort());
    await clock.turnTo('2026-11-24T01:01:00.000Z');
    expect(lines).toEqual(['01:00:15 gone']);
  });

  test('stands while somebody works who waits for nothing that it knows of', async () => {
    const { clock, lines, note } = journal();
    void clock.beside(async ({ sleep }) => {
      await really(20);
      note('thought');
      await sleep(30_000);
      note('rested');
    });
    void clock.sleep(1_000).then(() => note('slept'));
    await clock.turnTo('2026-11-24T01:01:00.000Z');
    expect(lines).toEqual(['01:00:00 thought', '01:00:01 slept', '01:00:30 rested']);
  });

  test('lets time pass until some work is done, and no longer', async () => {
    const { clock } = journal();
    expect(await clock.until(clock.sleep(90_000).then(() => 'done'))).toBe('done');
    expect(clock.now()).toBe('2026-11-24T01:01:30.000Z');
  });

  test('a sleep that is called off ends at once', async () => {
    const { clock, lines, note } = journal();
    const off = new AbortController();
    void clock.sleep(60_000, off.signal).then(() => note('called off'));
    off.abort();
    await clock.turnTo('2026-11-24T01:00:30.000Z');
    expect(lines).toEqual(['01:00:00 called off']);
  });
});
