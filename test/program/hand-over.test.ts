import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import type { Handover } from '../../src/core/incident/handover.ts';
import type { Status } from '../../src/core/incident/status.ts';
import { createIncidents } from '../../src/shell/incidents/create-incidents.ts';
import { type Beginning, beginCrisis, type Crisis } from './crisis.ts';
import { EXAMPLE } from './example-bank.ts';
import { asked, firsthour, type Setting } from './firsthour.ts';
import { runFirsthour } from './running.ts';

// Many programs one after the other: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

let beginning: Beginning;
let crisis: Crisis;
/** Another machine: a clone of the workspace, with the same sandbox. */
let elsewhere: Setting;
let folder: string;

beforeAll(async () => {
  beginning = await beginCrisis({});
});

async function setUp(): Promise<void> {
  crisis = await beginning.open();
  folder = mkdtempSync(join(tmpdir(), 'firsthour-elsewhere-'));
  cpSync(EXAMPLE, join(folder, 'workspace'), { recursive: true });
  const env = { ...crisis.setting.env, HOME: folder, FIRSTHOUR_AS: 'deputy-comms' };
  elsewhere = { cwd: join(folder, 'workspace'), env };
}

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await crisis.clear();
});

afterAll(() => beginning.clear());

const bundle = () => join(folder, 'usb.bundle');
const here = (...argv: readonly string[]) => firsthour(argv, crisis.setting);
const there = (...argv: readonly string[]) => firsthour(argv, elsewhere);
const errorOf = (out: string) => (JSON.parse(out) as { error: { code: string; message: string } }).error;

describe('an incident that moves to another machine', () => {
  test('goes on there with all that is open, and can no longer send nor write here; it comes back the same way', async () => {
    await setUp();
    expect((await here('publish', 'staff-brief', 'holding', '--yes')).exit).toBe(0);
    expect((await here('bundle', bundle())).exit).toBe(0);
    for (const argv of [
      ['publish', 'update', '--yes'],
      ['retry'],
      ['note', 'x'],
      ['take'],
      ['stop'],
      ['lost', 'office-network'],
    ]) {
      const refused = await here(...argv, '--json');
      expect([argv, refused.exit, errorOf(refused.out).code]).toEqual([argv, 4, 'left-behind']);
      expect(errorOf(refused.out).message).toContain('went to usb.bundle at ');
    }
    const left = (await asked<Status>(['status'], crisis.setting)).json;
    expect(left.handed_over).toMatchObject({ bundle: 'usb.bundle', by: 'duty-comms' });
    expect((await there('take', bundle())).exit).toBe(0);
    expect((await there('set', 'cause=power')).exit).toBe(0);
    const page = (await asked<Handover>(['handover'], elsewhere)).json;
    expect(page).toMatchObject({ commander: 'deputy-comms', handed_over: null, doubled: null });
    expect(page.said.map(({ statement }) => statement)).toContain('holding');
    expect((await there('publish', 'update', '--yes', '--because', 'we said so')).exit).toBe(0);
    expect((await there('verify')).exit).toBe(0);
    const back = join(folder, 'back.bundle');
    expect((await there('bundle', back)).exit).toBe(0);
    expect((await here('take', back)).exit).toBe(0);
    expect((await here('verify')).exit).toBe(0);
    const types = (await crisis.entries()).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('command.'))).toEqual([
      'command.handed-over',
      'command.taken',
      'command.handed-over',
      'command.taken',
    ]);
  });

  test('holds no secret and no address', async () => {
    await setUp();
    await here('bundle', bundle());
    const { gunzipSync } = await import('node:zlib');
    const text = gunzipSync(readFileSync(bundle())).toString();
    for (const [name, value] of Object.entries(crisis.setting.env)) {
      if (/_(?:URL|SECRET)$/.test(name)) expect([name, text.includes(value)]).toEqual([name, false]);
    }
  });

  test('a dead machine: its folder is taken with a reason alone, and the record says that two may have spoken', async () => {
    await setUp();
    const from = join(crisis.setting.cwd, 'incidents', crisis.incident);
    const refused = await there('take', from, '--json');
    expect([refused.exit, errorOf(refused.out).code]).toEqual([4, 'not-handed-over']);
    expect((await there('take', from, '--without-handing-over')).exit).toBe(2);
    const taken = await there('take', from, '--without-handing-over', '--because', 'it does not start');
    expect([taken.exit, taken.out]).toEqual([0, expect.stringContaining('another copy may have spoken')]);
    const { json } = await asked<Status>(['status'], elsewhere);
    expect(json.doubled).toMatchObject({ copy: 'copied', by: 'deputy-comms' });
    expect((await there('log')).out.replaceAll(/\s+/g, ' ')).toContain('WITHOUT a hand-over');
  });

  test('what did not arrive whole leaves nothing behind, and one sentence', async () => {
    await setUp();
    await here('bundle', bundle());
    const whole = readFileSync(bundle());
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('not a bundle'), Buffer.alloc(0)]) {
      writeFileSync(bundle(), bytes);
      const ran = await there('take', bundle());
      expect(ran.exit).toBe(3);
      expect(ran.out).toBe('');
      expect(ran.err).not.toMatch(/at .*\.js|undefined|Error/);
    }
    expect(readdirSync(elsewhere.cwd)).not.toContain('incidents');
  });

  test('kill -9 at any moment of taking leaves it there whole, or not at all', async () => {
    await setUp();
    await here('publish', 'holding', '--yes');
    await here('bundle', bundle());
    const started = performance.now();
    expect((await there('take', bundle())).exit).toBe(0);
    const whole = performance.now() - started;
    const store = () => createIncidents(elsewhere.cwd);
    for (let part = 0; part < 10; part += 1) {
      rmSync(join(elsewhere.cwd, 'incidents'), { recursive: true, force: true });
      const running = runFirsthour(['take', bundle()], elsewhere);
      const timer = setTimeout(() => running.signal('SIGKILL'), (whole * (part + 1)) / 10);
      await running.ended;
      clearTimeout(timer);
      const found = await store().list();
      if (found.length === 0) continue;
      expect(found).toEqual([{ id: crisis.incident, mode: 'live' }]);
      const { entries } = await store().read(crisis.incident);
      expect(entries.at(-1)?.type).toBe('command.taken');
      expect((await store().verify(crisis.incident)).ok).toBe(true);
    }
    rmSync(join(elsewhere.cwd, 'incidents'), { recursive: true, force: true });
    expect((await there('take', bundle())).exit).toBe(0);
  });
});

test('of two programs that take command at once one has it, and the other is told', async () => {
  await setUp();
  const env = { ...crisis.setting.env };
  const takers = ['deputy-comms', 'duty-legal'].map((person) =>
    firsthour(['take', '--json'], { ...crisis.setting, env: { ...env, FIRSTHOUR_AS: person } }),
  );
  const ran = await Promise.all(takers);
  expect(ran.map(({ exit }) => exit).sort()).toEqual([0, 4]);
  const loser = ran.find(({ exit }) => exit === 4);
  expect(errorOf(loser?.out ?? '').code).toBe('taken-just-now');
  const taken = (await crisis.entries()).filter(({ type }) => type === 'command.taken');
  expect(taken).toHaveLength(1);
});
