import type { Invocation } from '../commands/shared/invocation.ts';
import { misuse } from '../commands/shared/stop.ts';
import type { Spec } from './spec.ts';

/** An incident's id: the day it was opened and its playbook. */
const INCIDENT_ID = /^\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*$/;

/** Commands that are about one incident show it as their first word. */
const INCIDENT = '[incident]';

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What is asked of a parsed command. */
export type Parsed = { readonly args: readonly string[]; readonly optsWithGlobals: () => Values };

/** A command's words and flags as commander read them; `--no-walk` arrives as `walk: false` and is given its name back. */
export function invocationOf(spec: Spec, command: Parsed): Invocation {
  const options = command.optsWithGlobals();
  const flags: Values = options.walk === false ? { ...options, noWalk: true } : options;
  const words = [...command.args];
  const first = words[0];
  const named = spec.words.startsWith(INCIDENT) && first !== undefined && INCIDENT_ID.test(first) ? first : undefined;
  if (named !== undefined) words.shift();
  const flagged = text(options.incident);
  if (named !== undefined && flagged !== undefined && named !== flagged) {
    throw misuse('one-of', { flags: [named, `--incident ${flagged}`] });
  }
  const extra = words[mostWords(spec)];
  if (extra !== undefined) throw misuse('word-too-many', { command: spec.name, word: extra, words: spec.words });
  return {
    words,
    flags,
    incident: named ?? flagged,
    as: text(options.as),
    json: options.json === true,
    workspace: text(options.workspace),
    command: spec.name,
  };
}

/** How many words a command takes beside the incident: those in its usage line, any number where one has `…`. */
function mostWords({ words }: Spec): number {
  if (words.includes('…')) return Number.POSITIVE_INFINITY;
  return [...words.replace(INCIDENT, '').matchAll(/[<[]/g)].length;
}

function text(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
