import { describe, expect, test } from 'vitest';

import { run } from '../../src/commands/drill-history.ts';
import type { Invocation } from '../../src/commands/shared/invocation.ts';
import { writeLine } from '../../src/core/drill/log-lines.ts';
import { record } from '../core/drill/history/records.ts';
import { asked, exampleWorld } from './example-world.ts';

const word = (minute: number | null) => [{ audience: 'customers', language: 'en', minute }];
const LATE = { score: 71, passed: false, first_word: word(75), failed: ['first-word/customers/en'] };
const DRILLS = [
  record({ at: '2026-11-10T08:00:00.000Z', first_word: word(30) }),
  record({ at: '2026-11-17T08:00:00.000Z', ...LATE }),
  record({ at: '2026-11-24T08:00:00.000Z', ...LATE, first_word: word(null), scenario: '<b>night</b>' }),
];

async function history(words: readonly string[] = [], flags: Invocation['flags'] = {}, drills = DRILLS) {
  const world = exampleWorld({ files: { 'drills/history.jsonl': drills.map(writeLine).join('') } });
  await run(asked('drill history', words, flags), world);
  return world.shown().out;
}

describe('drill history', () => {
  test('draws how long customers waited, drill by drill, and says what keeps failing', async () => {
    expect(await history(['data-centre-loss'])).toBe(`data-centre-loss: 3 drills
Minutes until customers were told in every language:
2026-11-10   30   92 of 100 passed ${'█'.repeat(20)}
2026-11-17   75   71 of 100 FAILED ${'█'.repeat(40)}+
2026-11-24    -   71 of 100 FAILED
keeps failing  first-word/customers/en (2 of the last 3)
`);
  });

  test('says of a playbook that nobody has drilled it', async () => {
    expect(await history([], {}, [])).toBe('data-centre-loss\n- never drilled\n');
    expect(await history([], { format: 'html' }, [])).toContain('Never drilled.');
  });

  test('is one page that runs nothing of what stands in it', async () => {
    const page = await history([], { format: 'html' });
    expect(page).toContain('<td>&lt;b&gt;night&lt;/b&gt;, seed 1</td>');
    expect(page).toContain('content="default-src &#39;none&#39;; style-src');
    expect(page.match(/<rect/g)).toHaveLength(2);
  });

  test('is a document for programs', async () => {
    const { playbooks } = JSON.parse(await history([], { json: true }));
    expect(
      playbooks.map(({ playbook, drills }: { playbook: string; drills: object[] }) => [playbook, drills.length]),
    ).toEqual([['data-centre-loss', 3]]);
    expect(playbooks[0].drills).toEqual(DRILLS);
  });

  test.each([
    [['x'], {}, 'playbook-unknown'],
    [[], { format: 'pdf' }, 'format-unknown'],
  ])('refuses %j %j: %s', async (words, flags, code) => {
    await expect(history(words, flags as Invocation['flags'])).rejects.toMatchObject({
      refusal: { code },
    });
  });
});
