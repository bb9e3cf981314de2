import { describe, expect, test } from 'vitest';

import { ids, readAll, written } from '../core/journal/lines.ts';
import { dice } from './dice.ts';
import { type Disk, disk } from './disk.ts';
import { type Circumstances, type Fault, type Told, writer } from './writer.ts';

type Run = {
  readonly writers: number;
  /** Percent of steps at which a writer is killed. */
  readonly kills: number;
  /** Percent of steps at which the power fails. */
  readonly powerCuts: number;
} & Pick<Circumstances, 'torn' | 'mostLines' | 'fault'>;

const STEPS = 120;
const RUNS = 1000;

/** Lets writers run in an order thrown by dice; what is wrong afterwards, or null. */
function run(seed: number, { writers, kills, powerCuts, ...rest }: Run): string | null {
  const chance = dice(seed);
  const file = disk(written(1).bytes);
  const told: Told = { acknowledged: [], raced: [] };
  let started = 0;
  const start = () => {
    started += 1;
    return { running: writer(`w${started}`, { disk: file, chance, told, ...rest }), holds: false };
  };
  const processes = Array.from({ length: writers }, start);
  try {
    for (let step = 0; step < STEPS; step += 1) {
      const at = chance.below(writers);
      const process = processes[at]!;
      const free = !file.busy();
      if (chance.percent(powerCuts)) {
        file.powerCut(chance);
        processes.splice(0, writers, ...Array.from({ length: writers }, start));
      } else if (chance.percent(kills)) {
        if (process.holds) file.release();
        processes[at] = start();
      } else {
        const { done } = process.running.next();
        process.holds = process.holds ? file.busy() : free && file.busy();
        if (done) processes[at] = start();
      }
    }
  } catch (error) {
    return String(error);
  }
  return wrong(file, told);
}

function wrong(file: Disk, { acknowledged, raced }: Told): string | null {
  const read = readAll(file.bytes());
  if (read.damage) return `damage: ${read.damage.reason}`;
  const accepted = ids(read);
  const once = new Set(accepted);
  if (once.size !== accepted.length) return 'something stands there twice';
  const missing = acknowledged.find((id) => !once.has(id));
  if (missing !== undefined) return `${missing} was acknowledged and is lost`;
  const both = raced.find((id) => once.has(id));
  if (both !== undefined) return `${both} was told to try again and is there`;
  const commands = accepted.map((id) => id.split('/')[0]);
  if (new Set(commands).size !== commands.length) return 'a command was recorded twice';
  const gap = read.entries.find(({ seq }, index) => seq !== index + 1);
  return gap ? `there is a gap before ${gap.seq}` : null;
}

/** What the first run that goes wrong says, with its seed; null when all go well. */
function firstFailure(circumstances: Run): string | null {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const what = run(seed, circumstances);
    if (what) return `seed ${seed}: ${what}`;
  }
  return null;
}

describe('writers that share a journal lose nothing, and record nothing twice', () => {
  test.each([
    ['two, undisturbed', { writers: 2, kills: 0, powerCuts: 0, torn: 0, mostLines: 1 }],
    ['two, with kills and torn writes', { writers: 2, kills: 4, powerCuts: 0, torn: 20, mostLines: 1 }],
    ['three, with kills and torn writes', { writers: 3, kills: 4, powerCuts: 0, torn: 20, mostLines: 1 }],
    ['three, several entries at once', { writers: 3, kills: 4, powerCuts: 0, torn: 20, mostLines: 3 }],
    ['three, with power cuts', { writers: 3, kills: 2, powerCuts: 4, torn: 10, mostLines: 1 }],
  ])('%s', (_, circumstances) => {
    expect(firstFailure(circumstances)).toBeNull();
  });

  test('and they get on', () => {
    const file = disk(written(1).bytes);
    const told: Told = { acknowledged: [], raced: [] };
    const chance = dice(1);
    const running = [1, 2, 3].map((n) => writer(`w${n}`, { disk: file, chance, told, torn: 0, mostLines: 1 }));
    for (let step = 0; step < 3000; step += 1) running[chance.below(3)]!.next();
    expect(told.acknowledged.length).toBeGreaterThan(200);
    expect(told.raced.length).toBeGreaterThan(50);
  });
});

describe('the model sees a writer', () => {
  test.each<[string, Fault, Partial<Run>]>([
    ['that writes no newline first', 'no-newline-first', {}],
    ['that acknowledges without reading on', 'no-reading-on', {}],
    ["that builds on another's entry before it is synced", 'no-sync-before', { powerCuts: 4 }],
  ])('%s', (_, fault, more) => {
    const circumstances = { writers: 3, kills: 4, powerCuts: 0, torn: 20, mostLines: 1, fault, ...more };
    expect(firstFailure(circumstances)).toMatch(/damage|lost|again|twice/);
  });
});
