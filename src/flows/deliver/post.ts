import { judgeAddress } from '../../core/channel/address.ts';
import { secretsOfAddress } from '../../core/channel/clean.ts';
import type { Delivery, Receipt } from '../../core/channel/delivery.ts';
import { readReceipt } from '../../core/channel/receipt.ts';
import { buildRequest } from '../../core/channel/request.ts';
import type { Judgement } from '../../core/channel/verdict.ts';
import { judge } from '../../core/channel/verdict.ts';
import { elapsed } from '../../core/time/instant.ts';
import type { Run } from './run.ts';
import type { Target } from './target.ts';

/** What came of one request. */
export type Posted = { readonly judgement: Judgement; readonly receipt: Receipt | null };

/** Sends one marked try and judges the answer. A try that was marked too long ago does not leave: others may take over at `until`. */
export async function post(run: Run, target: Target, delivery: Delivery, until: string): Promise<Posted> {
  const { world, session } = run;
  const now = world.now();
  if (elapsed(now, until) < target.way.totalMs) return withoutSending('not-sent', 'not-reached');
  const parts = buildRequest(target.connector, delivery, target, now);
  const address = judgeAddress(parts.url, target.insecure);
  if ('reason' in address) return withoutSending('refused', address.reason);
  const { mode } = session.incident();
  if (mode === 'drill' && new URL(address.url).origin !== target.way.origin)
    return withoutSending('refused', 'bad-address');
  const answer = await world.send({ channel: delivery.channel, ...parts, ...target.way, mode }, run.cut);
  const hidden = [...target.hidden, ...secretsOfAddress(parts.url)];
  const judgement = judge(answer, world.now(), hidden);
  if (answer.kind !== 'answer') return { judgement, receipt: null };
  run.sawDate(answer.headers.date);
  const accepted = judgement.means === 'accepted';
  return { judgement, receipt: accepted ? readReceipt(target.connector.receipt, answer.text, hidden) : null };
}

function withoutSending(means: Judgement['means'], reason: NonNullable<Judgement['reason']>): Posted {
  return { judgement: { means, reason, status: null, words: '', told: null }, receipt: null };
}
