import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { appendBytes, sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { dice } from '../../model/dice.ts';
import { bundleProgram } from '../../pty/bundle.ts';
import { ID, note, workspaceWithIncident } from './workspace.ts';

const program = await bundleProgram(join(import.meta.dirname, 'append-notes.ts'));

type Writer = {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly acknowledgements: string;
};

function startWriter(folder: string, name: string, count: number, onAcknowledged: (count: number) => void): Writer {
  const acknowledgements = join(folder, `${name}.txt`);
  const child = spawn(process.execPath, [program, folder, ID, name, String(count), acknowledgements], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen = 0;
  child.stdout.on('data', (dots: Buffer) => {
    for (let dot = 0; dot < dots.length; dot += 1) {
      seen += 1;
      onAcknowledged(seen);
    }
  });
  return { process: child, ended: new Promise((resolve) => child.on('close', resolve)), acknowledgements };
}

/** What a killed writer may leave: a part of a line, behind any entry. */
function tornLine(head: string, seed: number): Buffer {
  const chance = dice(seed);
  const bytes = appendBytes([sealLine(note(`torn ${seed}`), 2, head)]);
  return bytes.subarray(chance.below(2), 2 + chance.below(bytes.length - 3));
}

async function expectNothingLost(folder: string, writers: readonly Writer[]): Promise<void> {
  const incidents = createIncidents(folder);
  const { entries, damage } = await incidents.read(ID);
  expect(damage).toBeNull();
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  const there = entries.slice(1).map(({ id, data }) => `${id} ${(data as { text: string }).text}`);
  const texts = there.map((line) => line.slice(33));
  // Not even what was killed before it was acknowledged stands there twice.
  expect(new Set(texts).size).toBe(texts.length);
  for (const { acknowledgements } of writers) {
    const acknowledged = existsSync(acknowledgements) ? readFileSync(acknowledgements, 'utf8').trim().split('\n') : [];
    expect(there).toEqual(expect.arrayContaining(acknowledged.filter(Boolean)));
  }
  const { ok, entries: verified } = await incidents.verify(ID);
  expect(verified).toBe(entries.length);
  expect(ok || (await incidents.read(ID)).tail).toBe(true);
}

test.each([2, 3])('%i processes append to one incident, and nothing is lost or doubled', async (count) => {
  const { folder, incidents } = await workspaceWithIncident();
  const names = ['one', 'two', 'three'].slice(0, count);
  const writers = names.map((name) => startWriter(folder, name, 60, () => undefined));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual(names.map(() => 0));
  await expectNothingLost(folder, writers);
  expect(await incidents.verify(ID)).toMatchObject({ ok: true, entries: 1 + 60 * count, torn: 0, damage: null });
});

test.each([2, 3])(
  '%i processes, killed again and again among torn lines, lose nothing that was acknowledged',
  async (count) => {
    const { folder, incidents, add } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    const chance = dice(count);
    const writers: Writer[] = [];
    const restarts = 5;

    async function lane(name: string): Promise<void> {
      for (let life = 0; life < restarts; life += 1) {
        const killAt = 1 + chance.below(12);
        const writer: Writer = startWriter(folder, `${name}-${life}`, 1e6, (seen) => {
          if (chance.percent(20)) add(tornLine(head, chance.below(1e9)));
          if (seen === killAt) writer.process.kill('SIGKILL');
        });
        writers.push(writer);
        expect(await writer.ended).toBeNull();
      }
    }

    await Promise.all(['one', 'two', 'three'].slice(0, count).map(lane));
    expect(writers).toHaveLength(count * restarts);
    await expectNothingLost(folder, writers);
    expect((await incidents.verify(ID)).torn).toBeGreaterThan(0);
  },
);
