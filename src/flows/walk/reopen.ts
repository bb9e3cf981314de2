import { reopen as reopened } from '../../core/incident/decide/reopen.ts';
import { MENU, pick } from './ask.ts';
import { askSince, askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** It has stopped again: why we think so, what, since when. What takes back that it works is the next question. */
export async function reopen(sitting: Sitting): Promise<Turn> {
  const { voice, session } = sitting;
  const { plan } = session;
  const because = await askWhy(sitting);
  if (because === MENU) return 'menu';
  const services = Object.keys(plan.workspace.services);
  const before = session.incident().facts.services?.value;
  const some = await pick(sitting, {
    message: voice.words('stopped-again'),
    choices: services.map((value) => ({ value, name: voice.value(plan, 'services', value) })),
    preset: Array.isArray(before) ? before.filter((one) => services.includes(one)) : [],
    atLeast: 1,
  });
  if (some === MENU) return 'menu';
  const since = await askSince(sitting);
  if (since === MENU) return 'menu';
  const typed = { services: some.join(',') };
  await sitting.write((asked) => reopened(asked, { because, since, typed }));
  return 'on';
}
