import { readLines } from '../log-lines.ts';

/** A line of `drills/history.jsonl`: a drill that was run, and how it went. */
export type DrillRecord = {
  /** When it was run, on the clock of whoever ran it: a drill's own clock says what the scenario wants. */
  readonly at: string;
  readonly playbook: string;
  /** `data-centre-loss/night`. */
  readonly scenario: string;
  readonly seed: number;
  /** The id of what it left in drills/. */
  readonly drill: string;
  /** 0 to 100, and what is enough. */
  readonly score: number;
  readonly mark: number;
  readonly passed: boolean;
  /** Minutes from the beginning to the first word to customers, by audience and language; null: there was none. */
  readonly first_word: readonly {
    readonly audience: string;
    readonly language: string;
    readonly minute: number | null;
  }[];
  /** What did not pass, by the ids of the checks. */
  readonly failed: readonly string[];
};

/** The drills of a history, in the order in which they were run. What is no line of it is left out. */
export function readHistory(text: string): readonly DrillRecord[] {
  return readLines(text)
    .filter(isRecord)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Minutes until customers had been told in every language; null: some never were, or none had to be. */
export function minutesToAll({ first_word: words }: DrillRecord): number | null {
  const minutes = words.map(({ minute }) => minute);
  return minutes.length === 0 || minutes.includes(null) ? null : Math.max(...minutes.map(Number));
}

function isRecord(value: unknown): value is DrillRecord {
  if (typeof value !== 'object' || value === null) return false;
  const {
    at,
    playbook,
    scenario,
    drill,
    score,
    mark,
    passed,
    first_word: words,
    failed,
  } = value as Partial<DrillRecord>;
  return (
    [at, playbook, scenario, drill].every((one) => typeof one === 'string') &&
    !Number.isNaN(Date.parse(String(at))) &&
    [score, mark].every((one) => typeof one === 'number') &&
    typeof passed === 'boolean' &&
    Array.isArray(words) &&
    words.every(isWord) &&
    Array.isArray(failed) &&
    failed.every((one) => typeof one === 'string')
  );
}

function isWord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { audience, language, minute } = value as Readonly<Record<string, unknown>>;
  return typeof audience === 'string' && typeof language === 'string' && (minute === null || Number.isFinite(minute));
}
