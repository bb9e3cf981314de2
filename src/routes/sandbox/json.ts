import type { LocalReply } from '../../ports.ts';
import { sandboxWords } from '../../render/sandbox/answers.ts';

/** An answer in JSON. */
export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Extract<LocalReply, { kind: 'answer' }> {
  const fixed = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  return { kind: 'answer', status, headers: { ...fixed, ...headers }, body: `${JSON.stringify(value)}\n` };
}

/** A refusal in JSON: `{error: {code, message}}`. */
export function trouble(
  status: number,
  code: string,
  values: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Extract<LocalReply, { kind: 'answer' }> {
  return json(status, { error: { code, message: sandboxWords(code, values) } }, headers);
}
