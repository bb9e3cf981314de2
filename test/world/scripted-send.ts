import type { Answer, Outgoing, Send } from '../../src/ports.ts';

/** A reply of a channel: an answer, after a while or never, or a function that looks at the request first. */
export type Reply =
  | Answer
  | { readonly afterMs: number; readonly answer: Answer }
  | { readonly hang: true }
  | ((request: Outgoing, signal: AbortSignal) => Promise<Answer>);

/** Replies that a channel gives, one for each request. */
export type Replies = Readonly<Record<string, readonly Reply[]>>;

export type ScriptedSend = {
  readonly send: Send;
  /** What was sent, in order. */
  readonly sent: readonly Outgoing[];
  /** What nobody scripted, and what nobody used. */
  readonly complaints: () => readonly string[];
};

/** An answer with a status. */
export function answered(status: number, text = '', headers: Readonly<Record<string, string>> = {}): Answer {
  return { kind: 'answer', status, headers, text };
}

/** Sends to nobody: each channel gives its replies in order. A hung request ends when it is aborted. */
export function scriptedSend(
  replies: Replies,
  sleep: (ms: number, signal: AbortSignal) => Promise<void>,
): ScriptedSend {
  const sent: Outgoing[] = [];
  const unexpected: string[] = [];
  const left = new Map(Object.entries(replies).map(([channel, list]) => [channel, [...list]]));

  async function send(request: Outgoing, signal: AbortSignal): Promise<Answer> {
    sent.push(request);
    const reply = left.get(request.channel)?.shift();
    if (!reply) {
      unexpected.push(`unexpected request to ${request.channel}: ${request.url}`);
      throw new Error(unexpected.at(-1));
    }
    if (typeof reply === 'function') return reply(request, signal);
    if ('hang' in reply) return hung(signal, request.totalMs);
    if (!('afterMs' in reply)) return reply;
    await sleep(reply.afterMs, signal);
    return signal.aborted ? { kind: 'maybe-sent', code: 'aborted', words: '' } : reply.answer;
  }

  async function hung(signal: AbortSignal, totalMs: number): Promise<Answer> {
    await sleep(totalMs, signal);
    return { kind: 'maybe-sent', code: signal.aborted ? 'aborted' : 'timeout', words: '' };
  }

  return {
    send,
    sent,
    complaints: () => [
      ...unexpected,
      ...[...left].flatMap(([channel, list]) =>
        list.length > 0 ? [`${list.length} unused replies of ${channel}`] : [],
      ),
    ],
  };
}
