import type { Entry } from '../../core/incident/entry.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { outNow } from '../../core/incident/out-now.ts';
import { counted, listed } from '../layout/list.ts';

/** What a stop has called back, and what is out all the same: `Stopped: 3 deliveries not sent. Already out: holding (website, social).` */
export function stoppedLine(incident: Incident, entries: readonly Entry[]): string {
  const out = outWords(incident);
  if (entries.length === 0) return ['Nothing is being sent: there is nothing to stop.', ...out].join(' ');
  const flying = entries.filter(({ type }) => type === 'delivery.unknown').length;
  const kept = entries.length - flying;
  return [
    ...(kept === 0 ? ['Stopped.'] : [`Stopped: ${counted(kept, 'delivery', 'deliveries')} not sent.`]),
    ...(flying === 0 ? [] : [`${flying} ${flying === 1 ? 'was' : 'were'} on the way and may be out: look there.`]),
    ...out,
  ].join(' ');
}

function outWords(incident: Incident): readonly string[] {
  const out = outNow(incident);
  const statements = [...new Set(out.map(({ statement }) => statement))];
  const places = statements.map((statement) => {
    const channels = out.flatMap((one) => (one.statement === statement ? [one.channel] : []));
    return `${statement} (${[...new Set(channels)].join(', ')})`;
  });
  return places.length === 0 ? [] : [`Already out: ${listed(places)}.`];
}
