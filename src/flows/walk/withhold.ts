import { reportsOf } from '../../core/incident/announcing.ts';
import { LONGEST_RECHECK_MS, RECHECK_MS, SHORTEST_RECHECK_MS, withhold } from '../../core/incident/decide/withhold.ts';
import type { OnBehalf } from '../../core/incident/entry-data.ts';
import { MINUTE, parseDuration } from '../../core/time/duration.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import { askWay, askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Says nothing for now: who speaks of it, why, until when, and where somebody does, who else agrees. */
export async function withholdNow(sitting: Sitting): Promise<Turn> {
  const { voice, session, world } = sitting;
  const incident = session.incident();
  const said = voice.announcement(session.plan, incident, world.now());
  if (said !== '') sitting.say(said);
  const spoken = await choose<'yes' | 'no'>(sitting, {
    message: voice.words('is-spoken-of'),
    choices: [
      { value: 'yes', name: voice.words('yes'), key: 'y' },
      { value: 'no', name: voice.words('no'), key: 'n' },
    ],
  });
  if (spoken === MENU) return 'menu';
  const known = incident.facts.spoken?.value === true || reportsOf(session.plan, incident) > 0;
  const behalf = spoken === 'yes' || known ? await askSecond(sitting) : {};
  if (behalf === MENU) return 'menu';
  const because = await askWhy(sitting);
  if (because === MENU) return 'menu';
  const recheckMs = await askRecheckIn(sitting);
  if (recheckMs === MENU) return 'menu';
  await sitting.write((asked) => withhold(asked, { because, recheckMs, spoken, reports: undefined }), behalf);
  return 'on';
}

async function askSecond(sitting: Sitting): Promise<OrMenu<OnBehalf>> {
  const { voice, session, by } = sitting;
  const person = await choose(sitting, {
    message: voice.words('who-agrees'),
    choices: session.plan.workspace.people
      .filter(({ id }) => id !== by)
      .map(({ id }) => ({ value: id, name: voice.person(session.plan, id) })),
  });
  return person === MENU ? MENU : askWay(sitting, person);
}

async function askRecheckIn(sitting: Sitting): Promise<OrMenu<number>> {
  const { voice } = sitting;
  const read = (typed: string) => {
    const ms = parseDuration(typed.trim());
    return ms !== undefined && ms >= SHORTEST_RECHECK_MS && ms <= LONGEST_RECHECK_MS ? ms : null;
  };
  const typed = await text(sitting, {
    message: voice.words('recheck-in'),
    preset: `${RECHECK_MS / MINUTE}m`,
    check: (line) => (read(line) === null ? voice.words('recheck-bounds') : null),
  });
  return typed === MENU ? MENU : (read(typed) ?? RECHECK_MS);
}
