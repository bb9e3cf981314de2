import type { Fault } from '../../core/sandbox/fault.ts';
import type { Received } from '../../core/sandbox/received.ts';
import type { SandboxChannel, SandboxState } from '../../core/sandbox/state.ts';
import type { Posted } from '../../core/sandbox/take.ts';
import { take } from '../../core/sandbox/take.ts';
import type { LocalReply } from '../../ports.ts';
import type { Answered } from './answered.ts';
import { json, trouble } from './json.ts';

/** `POST` to a channel's webhook: takes the message, or not, and answers as the channel's fault wants. */
export function receive(state: SandboxState, channel: SandboxChannel, posted: Posted, now: string): Answered {
  const { state: next, received } = take(state, channel, posted, now);
  const usual = receiptFor(received, now);
  return { state: next, reply: received.fault ? spoil(usual, received.fault, now) : usual };
}

type Plain = Extract<LocalReply, { kind: 'answer' }>;

function receiptFor(received: Received, now: string): Plain {
  const date = { date: httpDate(now) };
  if (received.problem) return trouble(received.problem === 'not-json' ? 400 : 401, received.problem, {}, date);
  if (received.outcome === 'conflict') return trouble(409, 'same-id-other-bytes', {}, date);
  const repeat = received.outcome === 'repeat' ? { repeat: true } : {};
  return json(200, { ...received.receipt, ...repeat }, date);
}

function spoil(usual: Plain, fault: Fault, now: string): LocalReply {
  const date = { date: httpDate(now) };
  switch (fault.kind) {
    case 'status':
      return bare(trouble(fault.status, 'told-to-fail', { status: String(fault.status) }, date));
    case 'delay':
      return { ...usual, delayMs: fault.ms };
    case 'hang':
      return { kind: 'hang' };
    case 'reset':
      return { kind: 'reset' };
    case 'rate-limit':
      return trouble(429, 'too-many', {}, { ...date, 'retry-after': String(fault.retry_after) });
    case 'drip':
      return { ...usual, dripMs: fault.ms };
    case 'redirect':
      return trouble(302, 'moved', { to: fault.to }, { ...date, location: fault.to });
    case 'huge':
      return { ...usual, body: usual.body + ' '.repeat(Math.max(0, fault.bytes - usual.body.length)) };
  }
}

/** These may not have a body. */
function bare(reply: Plain): Plain {
  return [204, 205, 304].includes(reply.status) ? { ...reply, body: '' } : reply;
}

/** The receiver's clock is the sandbox's, also when that is not the machine's. */
function httpDate(now: string): string {
  return new Date(Date.parse(now)).toUTCString();
}
