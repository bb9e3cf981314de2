import { describe, expect, test } from 'vitest';

import { run as repair } from '../../src/commands/repair.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import { run as verify } from '../../src/commands/verify.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { NO_HEAD } from '../../src/core/incident/entry.ts';
import type { Incidents, Verification, World } from '../../src/ports.ts';
import { tell } from '../render/story.ts';
import { asked } from './example-world.ts';

const HEAD = 'a'.repeat(64);

function withStore(world: World, more: Partial<Incidents>): World {
  return { ...world, incidents: { ...world.incidents, ...more } };
}

function found(more: Partial<Verification>): Partial<Incidents> {
  return { verify: async () => ({ ok: true, entries: 7, head: HEAD, torn: 0, lost: 0, damage: null, ...more }) };
}

describe('verify', () => {
  test('finds a journal sound, and what was sent to be what was approved', async () => {
    const { world, publish } = await tell();
    await publish('staff-brief', 'holding');
    expect(await verify(asked('verify'), world)).toBe(0);
    expect(world.shown().out).toMatch(
      /^2016-09-10-data-centre-loss: Sound\. 4 entries checked, one after the other\.\n- What was released is what was approved: 13 texts compared\.\nLast entry: [0-9a-f]{64}\n$/,
    );
  });

  test('as JSON has the shape that others build on', async () => {
    const { world } = await tell();
    expect(await verify(asked('verify', [], { json: true }), withStore(world, found({ torn: 1, lost: 2 })))).toBe(0);
    expect(JSON.parse(world.shown().out)).toEqual({
      ok: true,
      entries: 7,
      head: HEAD,
      torn: 1,
      lost: 2,
      damage: null,
      texts: { checked: 0, faults: [] },
    });
  });

  test('says where a journal is damaged, and what to do', async () => {
    const { world } = await tell();
    const damaged = found({ ok: false, damage: { line: 12, reason: 'unknown-prev' } });
    expect(await verify(asked('verify'), withStore(world, damaged))).toBe(1);
    expect(world.shown().out).toBe(
      [
        '2016-09-10-data-centre-loss: NOT SOUND. 7 entries checked, one after the other.',
        '- Damaged at line 12: an entry follows on one that is not here: a line before it',
        '  was changed or taken out. Nothing is written to it any more. See who could',
        '  have changed the file, then: firsthour repair --because WHY',
        '- Nothing has been released yet.',
        `Last entry: ${HEAD}`,
        '',
      ].join('\n'),
    );
  });

  test('exits 1 for unreadable bytes at the end, until an entry follows', async () => {
    const { world } = await tell();
    expect(await verify(asked('verify'), withStore(world, found({ ok: false, torn: 1 })))).toBe(1);
    expect(world.shown().out).toContain('- There are unreadable bytes after the last entry');
  });

  test('exits 1 when another text was sent than was approved', async () => {
    const { world, publish } = await tell();
    await publish('holding');
    const tampered: Incidents['verify'] = (id, each) =>
      world.incidents.verify(id, {
        types: each?.types ?? [],
        tell: (entry) =>
          each?.tell(JSON.parse(JSON.stringify(entry).replaceAll('We are sorry', 'We are not sorry')) as Entry),
      });
    expect(await verify(asked('verify'), withStore(world, { verify: tampered }))).toBe(1);
    expect(world.shown().out).toMatch(/NOT SOUND.*holding-1\/website\/en: /s);
  });
});

describe('repair', () => {
  test('needs a reason', async () => {
    const { world } = await tell();
    const failed = await repair(asked('repair'), world).catch((thrown: unknown) => thrown);
    expect((failed as Stop).refusal).toEqual({ kind: 'usage', code: 'reason-missing', values: { command: 'repair' } });
    expect(failed).toBeInstanceOf(Stop);
  });

  test('leaves a sound journal alone', async () => {
    const { world } = await tell();
    expect(await repair(asked('repair', [], { because: 'a try' }), world)).toBe(0);
    expect(world.shown().out).toBe(
      'The journal of 2016-09-10-data-centre-loss is sound: there is nothing to repair.\n',
    );
  });

  test('says what it took over and what it left', async () => {
    const { world } = await tell();
    const data = { because: 'disk was full', kept_as: 'journal.jsonl.damaged-1', entries: 12, left_bytes: 340 };
    const mended: Incidents['repair'] = async (_, { because, ...why }) =>
      ({
        ...why,
        type: 'journal.repaired',
        data: { ...data, because },
        seq: 13,
        prev: NO_HEAD,
        hash: HEAD,
      }) as Entry<'journal.repaired'>;
    expect(await repair(asked('repair', [], { because: 'disk was full' }), withStore(world, { repair: mended }))).toBe(
      0,
    );
    expect(world.shown().out).toBe(
      'Recorded: journal repaired: 12 entries taken over, 340 bytes left behind, the old file is journal.jsonl.damaged-1, because: disk was full.\n',
    );
  });
});
