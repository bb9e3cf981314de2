import { clockIn, weekdayIn } from '../time/zone.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SPAN = /^(\w{3})(?:-(\w{3}))? (\d\d:\d\d)-(\d\d:\d\d)$/;

/**
 * True when `hours` (`Mon-Fri 09:00-17:00, Sat 09:00-13:00`) hold at an instant, on the zone's wall clock. A span that
 * ends before it begins runs into the next day. What is no hours never holds.
 */
export function isOpen(hours: string, zone: string, now: string): boolean {
  const day = weekdayIn(zone, now);
  const clock = clockIn(zone, now);
  return hours.split(',').some((span) => {
    const found = SPAN.exec(span.trim());
    if (!found) return false;
    const [, first = '', last = first, opens = '', closes = ''] = found;
    const on = (one: number) => isBetween(DAYS.indexOf(first), DAYS.indexOf(last), one);
    if (opens < closes) return on(day) && opens <= clock && clock < closes;
    return (on(day) && opens <= clock) || (on((day + 6) % 7) && clock < closes);
  });
}

/** Days in a week that goes round: Sat-Mon has Sunday. */
function isBetween(first: number, last: number, day: number): boolean {
  return (day - first + 7) % 7 <= (last - first + 7) % 7;
}
