import type { Answer } from '../../core/channel/answer.ts';

/** What is known of a request that got no whole answer. */
export type Broken = {
  readonly problem: unknown;
  /** True when the connection stood and the request was begun. */
  readonly begun: boolean;
  /** Who ended it, if it did not end by itself. */
  readonly ended: 'timeout' | 'aborted' | null;
};

const TIMEOUTS = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

/** Not sent: name, connection, proxy or TLS failed before a byte of the request left. Maybe sent: anything later. */
export function whatFailed({ problem, begun, ended }: Broken): Answer {
  const { code, words } = described(problem);
  if (!begun) return { kind: 'not-sent', code: ended ?? code, words: ended ?? words };
  const how = ended ?? (TIMEOUTS.includes(code) ? 'timeout' : 'reset');
  return { kind: 'maybe-sent', code: how, words: ended ?? words };
}

/** Several addresses of one name fail together: the first one speaks for all. */
function described(problem: unknown): { readonly code: string; readonly words: string } {
  const told = problem instanceof AggregateError ? (problem.errors[0] as unknown) : problem;
  if (!(told instanceof Error)) return { code: 'unknown', words: String(told) };
  const code = 'code' in told && typeof told.code === 'string' ? told.code : told.name;
  return { code, words: told.message || code };
}
