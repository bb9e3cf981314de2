import { doubt } from './authentic.ts';
import { takes, used } from './fault.ts';
import type { Outcome, Problem, Received } from './received.ts';
import { readStatement } from './received-statement.ts';
import type { SandboxChannel, SandboxState } from './state.ts';
import { KEPT, withFaults } from './state.ts';

/** A request to a channel's webhook. Header names are lower-case. */
export type Posted = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** What a channel makes of a request: the record, and the new state. */
export type Taken = { readonly state: SandboxState; readonly received: Received };

/** Judges a request as a careful receiver would, and lets the channel's fault spoil it. */
export function take(state: SandboxState, channel: SandboxChannel, posted: Posted, at: string): Taken {
  const seq = state.seq + 1;
  const fault = channel.faults[0] ?? null;
  const statement = readStatement(posted.body);
  const problem = doubt(channel.secret, posted.headers, posted.body, at) ?? (statement ? null : 'not-json');
  const id = posted.headers['webhook-id'] ?? null;
  const first = state.received.find(
    (one) => one.channel === channel.name && one.webhook_id === id && one.outcome === 'accepted',
  );
  const outcome = fault && !takes(fault) ? 'not-taken' : judge(problem, first, posted.body);
  const receipt = { id: `${channel.name}-${seq}`, url: `${state.url}/#${channel.name}-${seq}` };
  const received: Received = {
    seq,
    at,
    channel: channel.name,
    outcome,
    problem,
    fault,
    receipt: outcome === 'accepted' ? receipt : outcome === 'repeat' ? (first?.receipt ?? null) : null,
    webhook_id: id,
    headers: worthKeeping(posted.headers),
    body: posted.body,
    statement,
  };
  const kept = [...state.received, received].slice(-KEPT);
  return { state: withFaults({ ...state, seq, received: kept }, channel.name, used(channel.faults)), received };
}

function judge(problem: Problem | null, first: Received | undefined, body: string): Outcome {
  if (problem) return 'refused';
  if (!first) return 'accepted';
  return first.body === body ? 'repeat' : 'conflict';
}

function worthKeeping(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).filter(
    ([name]) => name.startsWith('webhook-') || name === 'content-type' || name === 'user-agent',
  );
  return Object.fromEntries(kept);
}
