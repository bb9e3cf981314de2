import { describe, expect, test } from 'vitest';

import { run } from '../../src/commands/preview.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import type { PreviewRow } from '../../src/core/statement/preview.ts';
import { asked, exampleWorld, SOURCES } from './example-world.ts';

describe('preview', () => {
  test('shows every rendition of a statement with its length and limit', async () => {
    const world = exampleWorld();
    expect(
      await run(asked('preview', ['data-centre-loss', 'holding'], { channel: 'social', language: 'en' }), world),
    ).toBe(0);
    expect(world.shown().out).toMatchInlineSnapshot(`
      "holding in en to social · 478 of 500 characters · shortened: next_update,
      regret, since, what · left out: contact, unknown
        | Subject: Not working: online banking, our website, card payments and cash
        |   machines
        | Not working: online banking, our website, card payments and cash machines.
        |   Since 12:45 (Bucharest time). We are sorry. Putting this right is our job.
        |   Our engineers are working to fix this. You can withdraw cash from other
        |   banks' machines. We will refund the fees for cash withdrawn at other banks
        |   during the outage. Please keep the receipts. All customers who use these
        |   services are affected. Next update on https://stare-exemplu.example by
        |   13:40 (Bucharest time).
      "
    `);
    world.finish();
  });

  test('as JSON is one row for each place, and nothing else', async () => {
    const world = exampleWorld();
    await run(asked('preview', ['data-centre-loss'], { json: true, set: ['services=cards'] }), world);
    const rows = JSON.parse(world.shown().out) as readonly PreviewRow[];
    expect(new Set(rows.map(({ statement }) => statement))).toEqual(
      new Set([
        'staff-brief',
        'holding',
        'update',
        'staff-restored',
        'restored',
        'staff-relapse',
        'relapse',
        'apology',
      ]),
    );
    expect(rows.find(({ statement, language }) => statement === 'holding' && language === 'en')?.subject).toBe(
      'Not working: card payments',
    );
    expect(rows.every(({ text }) => !text.includes('{$'))).toBe(true);
  });

  test('shows with a dependency lost what would be said then', async () => {
    const world = exampleWorld();
    await run(
      asked('preview', ['data-centre-loss', 'holding'], {
        json: true,
        channel: 'social',
        language: 'en',
        lost: ['main-datacentre'],
      }),
      world,
    );
    expect(world.shown().out).toContain('https://stare-exemplu.example');
  });

  test('exits 1 when a text does not fit', async () => {
    const tight = SOURCES['firsthour.yaml']?.replace('max: 500', 'max: 100') ?? '';
    const world = exampleWorld({ sources: { ...SOURCES, 'firsthour.yaml': tight } });
    expect(await run(asked('preview', ['data-centre-loss', 'holding']), world)).toBe(1);
    expect(world.shown().out.replaceAll('\n', ' ')).toContain('DOES NOT FIT, 266 too many');
  });

  test.each<readonly [string, readonly string[], Readonly<Record<string, string | readonly string[]>>, string]>([
    ['without a playbook', [], {}, 'word-missing'],
    ['of a playbook that is none', ['data-center-loss'], {}, 'playbook-unknown'],
    ['of a statement that is none', ['data-centre-loss', 'holdng'], {}, 'statement-unknown'],
    ['for a channel that is none', ['data-centre-loss'], { channel: 'radio' }, 'channel-unknown'],
    ['in a language that is none', ['data-centre-loss'], { language: 'de' }, 'language-unknown'],
    ['with a fact that is none', ['data-centre-loss'], { set: ['servces=x'] }, 'fact-unknown'],
    ['with a pair that is none', ['data-centre-loss'], { set: ['services'] }, 'not-a-pair'],
    ['with a dependency that is none', ['data-centre-loss'], { lost: ['x'] }, 'dependency-unknown'],
  ])('%s is wrong use', async (_, words, flags, code) => {
    const failed = await run(asked('preview', words, flags), exampleWorld()).catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(Stop);
    expect((failed as Stop).refusal).toMatchObject({ kind: 'usage', code });
  });
});
