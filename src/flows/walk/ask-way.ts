import type { OnBehalf } from '../../core/incident/entry-data.ts';
import { holders } from '../../core/incident/people.ts';
import { parseTyped } from '../../core/time/typed-time.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import type { Sitting } from './sitting.ts';

/** Whose word it is: the speaker's own, or somebody else's and how they gave it. */
export async function askWay(sitting: Sitting, person: string): Promise<OrMenu<OnBehalf>> {
  const { voice } = sitting;
  if (person === sitting.by) return {};
  const via = await choose<'phone' | 'room'>(sitting, {
    message: voice.words('how-told'),
    choices: [
      { value: 'phone', name: voice.words('by-phone'), key: 'p' },
      { value: 'room', name: voice.words('in-the-room'), key: 'r' },
    ],
    preset: 'phone',
  });
  return via === MENU ? MENU : { for: person, via };
}

/** Who decides what a step leaves to a role: the speaker who holds it, else somebody whom they name. */
export async function askWho(sitting: Sitting, role: string | undefined): Promise<OrMenu<OnBehalf>> {
  const { voice, session, by } = sitting;
  if (role === undefined) return {};
  const people = holders(session.plan, role);
  if (people.includes(by)) return {};
  const person = await choose(sitting, {
    message: voice.words('who-decides', { role }),
    choices: people.map((id) => ({ value: id, name: voice.person(session.plan, id) })),
  });
  return person === MENU ? MENU : askWay(sitting, person);
}

/** A reason; it cannot be empty. */
export function askWhy(sitting: Sitting, message = sitting.voice.words('why')): Promise<OrMenu<string>> {
  const { voice } = sitting;
  return text(sitting, {
    message,
    check: (typed) => (typed.trim() === '' ? voice.words('why-needed') : null),
  });
}

/** Since when something is so, ISO; Enter is not known. */
export async function askSince(sitting: Sitting): Promise<OrMenu<string | undefined>> {
  const { world, voice, session } = sitting;
  const zone = session.plan.workspace.timezone;
  const parse = (typed: string) => parseTyped(typed, { now: world.now(), zone, looking: 'back' });
  const typed = await text(sitting, {
    message: voice.words('since-when'),
    check: (line) =>
      line.trim() === '' || parse(line) !== undefined ? null : voice.words('not-a-time', { typed: line }),
  });
  return typed === MENU ? MENU : parse(typed);
}

/** A time that is to come after an instant, ISO: a time of day is the first one then. */
export async function askAhead(sitting: Sitting, message: string, after: string): Promise<OrMenu<string>> {
  const { voice, session } = sitting;
  const zone = session.plan.workspace.timezone;
  const parse = (line: string) => parseTyped(line, { now: after, zone, looking: 'ahead' });
  const typed = await text(sitting, {
    message,
    check: (line) => (parse(line) === undefined ? voice.words('not-a-time', { typed: line }) : null),
  });
  return typed === MENU ? MENU : (parse(typed) ?? after);
}

/** When something happened, ISO; Enter is now. */
export async function askWhen(sitting: Sitting): Promise<OrMenu<string>> {
  const { world, voice, session } = sitting;
  const zone = session.plan.workspace.timezone;
  const parse = (typed: string) => parseTyped(typed, { now: world.now(), zone, looking: 'back' });
  const typed = await text(sitting, {
    message: voice.words('when-time'),
    preset: 'now',
    check: (line) => (parse(line) === undefined ? voice.words('not-a-time', { typed: line }) : null),
  });
  return typed === MENU ? MENU : (parse(typed) ?? world.now());
}
