import type { Drills, Workspace } from '../../../../src/core/schema/generated/types.ts';

/** A workspace in Bucharest, closed on the national day. */
export function workspaceWith(drills: Drills): Workspace {
  return {
    format: 'firsthour/workspace@1',
    organisation: 'Banca Exemplu',
    timezone: 'Europe/Bucharest',
    languages: ['en'],
    services: { cards: {} },
    people: [{ id: 'duty', name: 'On duty', roles: ['commander'] }],
    channels: { door: { connector: 'manual', audiences: ['customers'] } },
    holidays: ['2026-12-01'],
    drills,
  };
}
