import { cleanLine } from '../../core/channel/clean.ts';
import type { Received } from '../../core/sandbox/received.ts';
import { clockIn } from '../../core/time/zone.ts';
import { faultDoes, stageTitle, unseenWords } from './words.ts';

/** One line for a terminal about a request that came. */
export function sandboxLogLine(received: Received, zone: string): string {
  const { statement, channel, outcome, fault } = received;
  const when = `${clockIn(zone, received.at)}:${received.at.slice(17, 19)}`;
  const what = statement
    ? cleanLine(`${stageTitle(statement.stage)} (${statement.language}) ${statement.subject}`, 70)
    : '';
  const how = outcome === 'accepted' ? 'accepted' : outcome === 'repeat' ? 'came again' : unseenWords(received);
  const spoilt = fault && outcome !== 'not-taken' ? `; it ${faultDoes(fault)}` : '';
  return `${when}  ${channel.padEnd(8)}  ${how}${spoilt}  ${what}`.trimEnd();
}
