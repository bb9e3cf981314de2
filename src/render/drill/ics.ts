import ical from 'ical-generator';

import type { PlannedDrill } from '../../core/drill/calendar/year.ts';

/** How long people keep free: the drill itself takes seconds, what it shows takes a talk. */
const MINUTES = 15;

/** Drills as an iCalendar file (RFC 5545). The same drill has the same id in each file, so that one that is imported again moves nothing twice. */
export function icsOf(organisation: string, drills: readonly PlannedDrill[], now: string): string {
  const calendar = ical({ name: `Drills of ${organisation}`, prodId: { company: 'firsthour', product: 'drills' } });
  for (const { name, scenario, at } of drills) {
    calendar.createEvent({
      id: `${name}-${at.replaceAll(/[-:]|\.\d+/g, '')}@firsthour`,
      stamp: new Date(now),
      start: new Date(at),
      end: new Date(Date.parse(at) + MINUTES * 60_000),
      summary: `Drill: ${scenario}`,
      description: `It runs by itself (${name}); firsthour drill history shows how it went.`,
    });
  }
  return `${calendar.toString()}\r\n`;
}
