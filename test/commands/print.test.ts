import { describe, expect, test } from 'vitest';

import { run } from '../../src/commands/print.ts';
import type { Stop } from '../../src/commands/shared/stop.ts';
import { tell } from '../render/story.ts';
import type { FakeWorld } from '../world/fake-world.ts';
import { asked, exampleWorld, SOURCES } from './example-world.ts';

const REACH = 'format: firsthour/reach@1\npeople:\n  duty-comms: { phones: ["+40 700 000 001"], note: Ring twice. }\n';

async function printed(world: FakeWorld, words: readonly string[], flags: Parameters<typeof asked>[2] = {}) {
  expect(await run(asked('print', words, flags), world)).toBe(0);
  return world.shown().out;
}

describe('on plain paper', () => {
  test('the clock, who decides, the numbers, and the texts with blanks', async () => {
    const out = await printed(exampleWorld({ files: { '/workspace/reach.yaml': REACH } }), ['data-centre-loss']);
    expect(out).toContain('- first statement: within 1 h after it began · ____:____');
    expect(out).toContain('- next update: every 30 min for 2 h, then every 1 h, until it works again');
    expect(out).toContain('- holding: customers · one person, as it stands here');
    expect(out).toMatch(/- apology: customers · after comms-lead \([^)]*\) and legal/);
    expect(out).toContain('These numbers are not in git: keep this sheet locked');
    expect(out).toContain('- Communications on duty: commander, comms-lead, spokesperson · +40 700 000 001');
    expect(out).toContain('- Legal on duty: legal · ________________________');
    expect(out).toContain('[_] card payments');
    expect(out).toContain('  [_] We first saw the outage at ____:____ (Bucharest time).');
    expect(out).toContain('  [_] (until then) Încă nu cunoaștem cauza.');
    expect(out).toContain('fraud: We never ask for your PIN');
    expect(out.split('\f')).toHaveLength(4);
    expect(out).not.toMatch(/\[_\]\n/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('only in the languages that are asked for', async () => {
    const out = await printed(exampleWorld(), ['data-centre-loss'], { language: ['ro'] });
    expect(out).toContain('texts in Romanian');
    expect(out).not.toContain('texts in English');
  });

  test('without a word every playbook, while no incident is open', async () => {
    const out = await printed(exampleWorld(), []);
    expect(out).toContain('printed at 13:10, 10 September 2016');
  });

  test('the open incident, with its times', async () => {
    const { world } = await tell();
    const out = await printed(world, []);
    expect(out).toContain('Loss of a data centre: 2016-09-10-data-centre-loss');
    expect(out).toContain('- first statement: within 1 h after it began · 14:00');
    expect(out).toContain('The outage began at 13:00 (Bucharest time).');
  });
});

describe('in HTML', () => {
  test('is one page that fetches nothing, a language on pages of its own', async () => {
    const out = await printed(exampleWorld(), ['data-centre-loss'], { format: 'html' });
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toMatch(/<(script|link|img|iframe)|url\(|@import| on[a-z]+=/);
    expect(out).toContain("default-src 'none'");
    expect(out.match(/<section/g)).toHaveLength(4);
    expect(out).toContain('@page { size: A4;');
    expect(out).toContain('<p lang="ro">');
    expect(out).toContain('The outage began at <span class="time"><i></i>:<i></i></span> (Bucharest time).');
  });

  test('escapes all that comes from files', async () => {
    const path = 'playbooks/data-centre-loss/en.yaml';
    const hostile = (SOURCES[path] ?? '').replace('Our engineers are working', '<script>alert(1)</script> & "we"');
    const workspace = (SOURCES['firsthour.yaml'] ?? '').replace(
      'organisation: Banca Exemplu',
      'organisation: "<b>Banca</b>"',
    );
    const sources = { ...SOURCES, [path]: hostile, 'firsthour.yaml': workspace };
    const out = await printed(exampleWorld({ sources }), ['data-centre-loss'], { format: 'html' });
    expect(out).not.toContain('<script>');
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;we&quot;');
    expect(out).toContain('&lt;b&gt;Banca&lt;/b&gt;');
  });
});

test('as JSON the texts in pieces, and no numbers', async () => {
  const [kit] = JSON.parse(
    await printed(exampleWorld({ files: { '/workspace/reach.yaml': REACH } }), ['data-centre-loss'], { json: true }),
  );
  expect(kit).toMatchObject({
    playbook: 'data-centre-loss',
    incident: null,
    languages: [{ language: 'ro' }, { language: 'en' }],
  });
  expect(JSON.stringify(kit)).not.toContain('+40 700');
});

test.each([
  [['no-such'], {}, 'playbook-unknown'],
  [['data-centre-loss'], { language: ['de'] }, 'language-unknown'],
  [['data-centre-loss'], { format: 'pdf' }, 'format-unknown'],
])('%j %j is wrong use', async (words, flags, code) => {
  const stop = (await run(asked('print', words, flags), exampleWorld()).catch((thrown: unknown) => thrown)) as Stop;
  expect([stop.refusal.code, stop.exit]).toEqual([code, 2]);
});
