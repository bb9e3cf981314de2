import type { Entry } from '../../core/incident/entry.ts';
import { counted } from '../layout/list.ts';

/** What a stop has called back: `Stopped: 3 deliveries not sent. 1 was on its way and may be out.` */
export function stoppedLine(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'Nothing is being sent: there is nothing to stop.';
  const flying = entries.filter(({ type }) => type === 'delivery.unknown').length;
  const kept = entries.length - flying;
  return [
    ...(kept === 0 ? ['Stopped.'] : [`Stopped: ${counted(kept, 'delivery', 'deliveries')} not sent.`]),
    ...(flying === 0 ? [] : [`${flying} ${flying === 1 ? 'was' : 'were'} on the way and may be out: look there.`]),
  ].join(' ');
}
