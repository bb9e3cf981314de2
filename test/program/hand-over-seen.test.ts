import { expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import { KEYS } from '../pty/terminal.ts';
import { openCrisisDesk, type } from './at-terminal.ts';

test('a terminal whose command is taken says so while it waits, and only shows after the next answer', async () => {
  const desk = await openCrisisDesk();
  const walk = desk.sit(['resume', '--as', 'duty-comms']);
  await walk.waitFor('? Send it?');
  const taken = await desk.run('take', '--as', 'deputy-comms', '--because', 'she is on a plane');
  expect(taken.exit).toBe(0);
  await walk.waitFor('took command at');
  await type(
    walk,
    ['terminal only shows', 's'],
    ['you look on', 't'],
    ['Why do you take', `shift change${KEYS.enter}`],
  );
  await walk.waitFor('You have command.');
  await walk.waitFor('? Send it?');
  const status = JSON.parse((await desk.run('status', '--json')).out) as Status;
  expect(status).toMatchObject({ commander: 'duty-comms', deliveries: [] });
}, 120_000);
