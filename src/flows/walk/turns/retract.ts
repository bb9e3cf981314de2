import type { Carried } from '../../../core/incident/carried.ts';
import type { OnBehalf } from '../../../core/incident/entry-data.ts';
import { isByHand } from '../../../core/incident/for-people.ts';
import { retractors } from '../../../core/incident/people.ts';
import { retractions } from '../../../core/incident/retractions.ts';
import { unusableChannels } from '../../deliver/unusable-channels.ts';
import { retract } from '../../retract.ts';
import type { OrMenu } from '../ask.ts';
import { key as askKey, choose, MENU } from '../ask.ts';
import { askWay, askWhy } from '../ask-way.ts';
import { stillSaid, whichOf } from '../said-statements.ts';
import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Takes back what was said: shows where a program can and where a person must, asks why, and who decided it. */
export const retractTurn: MenuTurn = {
  key: 't',
  name: ({ session, voice }) => (stillSaid(session.incident()).length > 0 ? voice.words('menu-retract') : null),
  take: async (sitting) => {
    const about = await whichOf(sitting, stillSaid(await sitting.session.refresh()));
    return about === MENU ? 'menu' : takeBack(sitting, about);
  },
};

async function takeBack(sitting: Sitting, about: Carried): Promise<Turn> {
  const { voice, world, session, by } = sitting;
  const { statement } = about;
  const sure = await askKey(sitting, {
    message: await question(sitting, about),
    keys: [
      { value: true, key: 't', name: voice.words('retract') },
      { value: false, key: 'l', name: voice.words('later') },
    ],
  });
  if (sure !== true) return sure === MENU ? 'menu' : 'on';
  const because = await askWhy(sitting);
  if (because === MENU) return 'menu';
  const decided = await whoDecided(sitting);
  if (decided === MENU) return 'menu';
  const { emergency, ...behalf } = decided;
  const recorded = await retract(world, session, { by, behalf, statement, because, emergency });
  if ('refusal' in recorded) {
    sitting.tell(voice.refusal(recorded.refusal));
    return 'menu';
  }
  sitting.send();
  return 'on';
}

async function question({ voice, world, session }: Sitting, about: Carried): Promise<string> {
  const unusable = await unusableChannels(world, session);
  const ordered = retractions(session.plan, session.incident(), about, world.now(), { unusable, id: () => '' });
  const places = (byHand: boolean) => {
    const mine = ordered.filter((one) => isByHand(session.plan, one) === byHand);
    const named = [...new Set(mine.map(({ channel, language }) => `${channel}/${language}`))];
    return named.length === 0 ? voice.words('retract-nowhere') : named.join(', ');
  };
  return voice.words('retract-where', { statement: about.statement, program: places(false), person: places(true) });
}

/** The speaker where they may, else somebody who may and told them, else nobody: an emergency. */
async function whoDecided(sitting: Sitting): Promise<OrMenu<OnBehalf & { readonly emergency: boolean }>> {
  const { voice, session, by } = sitting;
  const { roles, people } = retractors(session.plan);
  if (roles.length === 0 || people.includes(by)) return { emergency: false };
  const person = await choose<string | null>(sitting, {
    message: voice.words('who-retracts', { roles: roles.join(', ') }),
    choices: [
      ...people.map((value) => ({ value, name: voice.person(session.plan, value) })),
      { value: null, name: voice.words('retract-alone') },
    ],
  });
  if (person === MENU) return MENU;
  if (person === null) return { emergency: true };
  const way = await askWay(sitting, person);
  return way === MENU ? MENU : { ...way, emergency: false };
}
