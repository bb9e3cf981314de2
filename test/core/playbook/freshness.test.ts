import { describe, expect, test } from 'vitest';

import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { BASE, CONNECTORS } from './base-workspace.ts';

/** The rules about the base workspace's workaround, which was tried on 1 October 2026, by its clocks in Bucharest. */
function told(now: string): readonly string[] {
  const { findings } = checkWorkspace(BASE, CONNECTORS, { now });
  return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('workaround-tested'));
}

describe('a workaround that was tried tomorrow', () => {
  test('is none where tomorrow may have begun already', () => {
    expect(told('2026-09-29T21:00:00.000Z')).toEqual([]);
  });

  test('is told when no clock shows that day yet', () => {
    expect(told('2026-09-29T20:59:00.000Z')).toEqual(['workaround-tested-in-future']);
  });
});
