import type { Answer } from './answer.ts';
import { cleanWords } from './clean.ts';
import type { DeliveryReason } from './delivery.ts';
import { limitReset, retryAfter } from './told-wait.ts';

/** What an answer means. `not-sent` and `not-taken` are tried again, `maybe` only where twice does no harm. */
export type Meaning = 'accepted' | 'not-sent' | 'not-taken' | 'refused' | 'maybe';

/** What an answer means, why, and when to come back. */
export type Judgement = {
  readonly means: Meaning;
  /** Null only when accepted. */
  readonly reason: DeliveryReason | null;
  readonly status: number | null;
  /** The platform's own, cleaned. */
  readonly words: string;
  /** The wait that the platform asked for, in ms; null when it did not. */
  readonly told: number | null;
};

/** The table of answers (docs: "What an answer means"): the first row that has the status counts. */
export const STATUSES: readonly {
  readonly from: number;
  readonly to: number;
  readonly means: Meaning;
  readonly reason: DeliveryReason | null;
}[] = [
  { from: 200, to: 299, means: 'accepted', reason: null },
  { from: 300, to: 399, means: 'refused', reason: 'redirected' },
  { from: 408, to: 408, means: 'not-taken', reason: 'not-taken' },
  { from: 425, to: 425, means: 'not-taken', reason: 'not-taken' },
  { from: 429, to: 429, means: 'not-taken', reason: 'rate-limited' },
  { from: 400, to: 499, means: 'refused', reason: 'refused' },
  { from: 500, to: 599, means: 'maybe', reason: 'server-error' },
];

/** Anything else that calls itself a status: nobody knows what it means. */
const ODD_STATUS = { means: 'maybe', reason: 'server-error' } as const;

/** Judges what came of a request. `secrets` are taken out of the platform's words. */
export function judge(answer: Answer, now: string, secrets: readonly string[]): Judgement {
  const words = (text: string) => cleanWords(text, secrets);
  if (answer.kind === 'not-sent') {
    return { means: 'not-sent', reason: 'not-reached', status: null, words: words(answer.words), told: null };
  }
  if (answer.kind === 'maybe-sent') {
    return { means: 'maybe', reason: 'no-answer', status: null, words: words(answer.words), told: null };
  }
  const { status, headers } = answer;
  const { means, reason } = STATUSES.find(({ from, to }) => from <= status && status <= to) ?? ODD_STATUS;
  if (means === 'accepted') return { means, reason, status, words: '', told: null };
  const reset = status === 429 ? limitReset(headers, now) : null;
  return { means, reason, status, words: words(answer.text), told: retryAfter(headers, now) ?? reset };
}
