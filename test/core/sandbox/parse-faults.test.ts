import { expect, test } from 'vitest';

import type { Fault } from '../../../src/core/sandbox/fault.ts';
import { takes, used } from '../../../src/core/sandbox/fault.ts';
import { FAULT_KINDS, parseFaults } from '../../../src/core/sandbox/parse-faults.ts';

test('every kind of fault can be asked for, and what is left out has a default', () => {
  expect(parseFaults({ kind: 'status', status: 503, times: 2 })).toEqual({
    faults: [{ kind: 'status', status: 503, taken: false, times: 2 }],
  });
  const asked = [
    { kind: 'status', status: 500 },
    { kind: 'delay', ms: 10 },
    { kind: 'hang' },
    { kind: 'reset' },
    { kind: 'rate-limit' },
    { kind: 'drip' },
    { kind: 'redirect', to: 'https://elsewhere.example/' },
    { kind: 'huge' },
  ];
  expect(asked.map(({ kind }) => kind)).toEqual(FAULT_KINDS);
  expect(parseFaults(asked)).toEqual({
    faults: [
      { kind: 'status', status: 500, taken: false },
      { kind: 'delay', ms: 10 },
      { kind: 'hang', taken: true },
      { kind: 'reset', taken: false },
      { kind: 'rate-limit', retry_after: 1 },
      { kind: 'drip', ms: 250 },
      { kind: 'redirect', to: 'https://elsewhere.example/' },
      { kind: 'huge', bytes: 8_388_608 },
    ],
  });
});

test('none heals', () => {
  expect(parseFaults({ kind: 'none' })).toEqual({ faults: [] });
  expect(parseFaults([])).toEqual({ faults: [] });
});

test.each([
  [null, 'not-a-fault', ''],
  ['hang', 'not-a-fault', ''],
  [[[]], 'unknown-kind', 'kind'],
  [{}, 'unknown-kind', 'kind'],
  [{ kind: 'explode' }, 'unknown-kind', 'kind'],
  [{ kind: 'constructor' }, 'unknown-kind', 'kind'],
  [[{ kind: 'hang' }, { kind: 'none' }], 'unknown-kind', 'kind'],
  [{ kind: 'hang', ms: 3 }, 'unknown-key', 'ms'],
  [JSON.parse('{"kind": "hang", "__proto__": 3}'), 'unknown-key', '__proto__'],
  [{ kind: 'status' }, 'bad-value', 'status'],
  [{ kind: 'status', status: 99 }, 'bad-value', 'status'],
  [{ kind: 'status', status: '503' }, 'bad-value', 'status'],
  [{ kind: 'delay', ms: 0.5 }, 'bad-value', 'ms'],
  [{ kind: 'delay', ms: Number.NaN }, 'bad-value', 'ms'],
  [{ kind: 'hang', taken: 'yes' }, 'bad-value', 'taken'],
  [{ kind: 'hang', times: 0 }, 'bad-value', 'times'],
  [{ kind: 'redirect', to: 'a\r\nset-cookie: b' }, 'bad-value', 'to'],
  [{ kind: 'huge', bytes: 1e12 }, 'bad-value', 'bytes'],
])('%j is %s at "%s"', (value, code, key) => {
  expect(parseFaults(value)).toMatchObject({ problem: { code, key } });
});

test('a fault that was used up gives way to the next', () => {
  const late: Fault = { kind: 'delay', ms: 1 };
  const faults: readonly Fault[] = [{ kind: 'hang', taken: true, times: 2 }, late];
  expect(used(faults)).toEqual([{ kind: 'hang', taken: true, times: 1 }, late]);
  expect(used(used(faults))).toEqual([late]);
  expect(used([late])).toEqual([late]);
  expect(used([])).toEqual([]);
});

test('a slow or talkative channel takes the message, one that refuses does not', () => {
  expect(takes({ kind: 'drip', ms: 1 })).toBe(true);
  expect(takes({ kind: 'redirect', to: '/' })).toBe(false);
  expect(takes({ kind: 'reset', taken: true })).toBe(true);
});
