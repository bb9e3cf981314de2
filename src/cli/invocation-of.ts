import type { Invocation } from '../commands/shared/invocation.ts';
import type { Spec } from './spec.ts';

/** An incident's id: the day it was opened and its playbook. */
const INCIDENT_ID = /^\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*$/;

/** Commands that are not about one incident: their words are left alone. */
const NO_INCIDENT = ['init', 'validate', 'ready', 'preview', 'start', 'channel list', 'sandbox', 'demo'];

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What is asked of a parsed command. */
export type Parsed = { readonly args: readonly string[]; readonly optsWithGlobals: () => Values };

/** A command's words and flags as commander read them; `--no-walk` arrives as `walk: false` and is given its name back. */
export function invocationOf(spec: Spec, command: Parsed): Invocation {
  const options = command.optsWithGlobals();
  const flags: Values = options.walk === false ? { ...options, noWalk: true } : options;
  const words = [...command.args];
  const first = words[0];
  const named = !NO_INCIDENT.includes(spec.name) && first !== undefined && INCIDENT_ID.test(first);
  if (named) words.shift();
  const incident = named ? first : text(options.incident);
  return {
    words,
    flags,
    incident,
    as: text(options.as),
    json: options.json === true,
    workspace: text(options.workspace),
    command: spec.name,
  };
}

function text(value: Values[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
