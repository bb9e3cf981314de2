import { expect, test } from 'vitest';

import { isZone } from '../../../src/core/time/zone.ts';

test.each(['Europe/Bucharest', 'Europe/Paris', 'UTC', 'Pacific/Kiritimati'])('%s is a zone', (zone) => {
  expect(isZone(zone)).toBe(true);
});

test.each(['', 'Bucharest', 'Europe/Nowhere', '../etc', 'Europe/Bucharest\n', '__proto__'])('%j is none', (zone) => {
  expect(isZone(zone)).toBe(false);
});
