import { describe, expect, test } from 'vitest';

import type { DrillRecord } from '../../../src/core/drill/history/record.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import type { Judging } from '../../../src/core/workspace/judging.ts';
import { record } from '../drill/history/records.ts';
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

describe('a playbook with drill_every', () => {
  const now = '2026-11-24T08:00:00.000Z';
  const drilled = (at: string, playbook = 'outage') => record({ at, playbook });

  /** The rules about drills of the base workspace, whose playbook asks for one a month. */
  function found(drills: readonly DrillRecord[] | undefined, comment = ''): readonly string[] {
    const files = BASE.map((file) =>
      file.path === 'playbooks/outage/playbook.yaml'
        ? { ...file, text: `${file.text}drill_every: 30d${comment}\n` }
        : file,
    );
    const judging: Judging = { now, ...(drills ? { drills } : {}) };
    return checkWorkspace(files, CONNECTORS, judging).findings.map(({ rule }) => rule);
  }

  test.each([
    ['never', []],
    ['of another playbook only', [drilled('2026-11-23T08:00:00.000Z', 'another')]],
    ['longer ago', [drilled('2026-10-25T07:59:59.000Z')]],
  ])('is told when it was drilled %s', (_, drills) => {
    expect(found(drills)).toEqual(['drill-overdue']);
  });

  test('is not while the last drill is not longer ago, passed or not', () => {
    expect(found([drilled('2026-10-25T08:00:00.000Z')])).toEqual([]);
    expect(found([record({ at: '2026-11-01T08:00:00.000Z', playbook: 'outage', passed: false })])).toEqual([]);
  });

  test('is not told where nothing is known of drills, and what is allowed there may be needed all the same', () => {
    const allowed = ' # firsthour: allow drill-overdue because we drill on paper';
    expect(found(undefined)).toEqual([]);
    expect(found(undefined, allowed)).toEqual([]);
    expect(found([], allowed)).toEqual([]);
    expect(found([drilled(now)], allowed)).toEqual(['allow-unused']);
  });
});
