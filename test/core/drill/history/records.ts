import type { DrillRecord } from '../../../../src/core/drill/history/record.ts';

/** A drill that went well, except for what is said. */
export function record(other: Partial<DrillRecord> = {}): DrillRecord {
  return {
    at: '2026-11-24T08:00:00.000Z',
    playbook: 'data-centre-loss',
    scenario: 'data-centre-loss/night',
    seed: 1,
    drill: '2026-11-24-data-centre-loss-night-1-abcdef',
    score: 92,
    mark: 80,
    passed: true,
    first_word: [{ audience: 'customers', language: 'en', minute: 12 }],
    failed: [],
    ...other,
  };
}
