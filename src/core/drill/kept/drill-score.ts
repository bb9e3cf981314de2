import type { Score } from '../score.ts';
import type { LookAt } from './look-at.ts';

/**
 * What is kept of a drill beside its journal, in `score.json`: how it was judged on the day, by the playbook and the rules of
 * that day. `head`: the last entry that was judged.
 */
export type DrillScore = Score & {
  readonly format: 'firsthour/score@1';
  /** `data-centre-loss/night`. */
  readonly scenario: string;
  readonly title: string;
  readonly seed: number;
  readonly begins: string;
  readonly ends: string;
  readonly head: string;
  readonly look_at: readonly LookAt[];
};

const FORMAT = 'firsthour/score@1';

/** As a file. */
export function scoreFile(score: Omit<DrillScore, 'format'>): string {
  return `${JSON.stringify({ format: FORMAT, ...score }, null, 2)}\n`;
}

/** What a file holds; null when it is none of ours, or was damaged. */
export function readScore(text: string): DrillScore | null {
  try {
    const value: unknown = JSON.parse(text);
    return isScore(value) ? value : null;
  } catch {
    return null;
  }
}

function isScore(value: unknown): value is DrillScore {
  if (typeof value !== 'object' || value === null) return false;
  const { format, scenario, title, head, checks, look_at: places, ...rest } = value as Partial<DrillScore>;
  return (
    format === FORMAT &&
    [scenario, title, head].every((one) => typeof one === 'string') &&
    [rest.seed, rest.points, rest.of, rest.score, rest.mark].every(Number.isFinite) &&
    typeof rest.passed === 'boolean' &&
    Array.isArray(checks) &&
    checks.every((one) => typeof one?.id === 'string' && typeof one.kind === 'string' && 'expected' in one) &&
    Array.isArray(places) &&
    places.every((one) => typeof one?.file === 'string' && typeof one.key === 'string' && Number.isFinite(one.line))
  );
}
