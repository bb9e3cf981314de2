import { forPeople } from '../../core/incident/for-people.ts';
import { owedNow } from '../../core/incident/owed-now.ts';
import { openQuestions } from '../../core/incident/walk.ts';
import type { Choice } from '../../ports.ts';
import { unusableChannels } from '../deliver/unusable-channels.ts';
import { PLAYBOOK_KEY } from './keys.ts';
import type { Sitting } from './sitting.ts';

/** What can be chosen in the menu. */
export type Item =
  | { readonly item: 'next'; readonly key: string }
  | { readonly item: 'owed'; readonly statements: readonly string[] }
  | {
      readonly item:
        | 'back'
        | 'fact'
        | 'statement'
        | 'deliveries'
        | 'lost'
        | 'note'
        | 'status'
        | 'close'
        | 'playbook'
        | 'leave';
    };

/** The items of the menu as things stand: the way back first, then what was put off, what is owed, and what is always there. */
export async function menuItems(sitting: Sitting): Promise<readonly Choice<Item>[]> {
  const { session, voice, world } = sitting;
  const incident = session.incident();
  const owed = owedNow(session.plan, incident, await unusableChannels(world, session), world.now());
  const waiting = forPeople(session.plan, incident).length;
  const offer = (when: boolean, value: Item, key: string, name: string): readonly Choice<Item>[] =>
    when ? [{ value, key, name }] : [];
  return [
    ...ways(sitting),
    ...offer(waiting > 0, { item: 'deliveries' }, 'd', voice.words('menu-deliveries', { count: String(waiting) })),
    ...offer(
      owed.length > 0,
      { item: 'owed', statements: owed },
      'o',
      voice.words('menu-owed', { statements: owed.join(', ') }),
    ),
    ...offer(true, { item: 'fact' }, 'f', voice.words('menu-fact')),
    ...offer(true, { item: 'statement' }, 'a', voice.words('menu-statement')),
    ...offer(true, { item: 'lost' }, 'x', voice.words('menu-lost')),
    ...offer(true, { item: 'note' }, 'n', voice.words('menu-note')),
    ...offer(true, { item: 'status' }, 's', voice.words('menu-status')),
    ...offer(incident.state === 'restored', { item: 'close' }, 'c', voice.words('menu-close')),
    ...offer(incident.releases.length === 0, { item: 'playbook' }, PLAYBOOK_KEY, voice.words('menu-playbook')),
    ...offer(true, { item: 'leave' }, 'l', voice.words('menu-leave')),
  ];
}

/** Back to the question that stands or came up, and to those that were put off. */
function ways({ session, voice, world, putOff }: Sitting): readonly Choice<Item>[] {
  const { plan } = session;
  const incident = session.incident();
  const kept = putOff.keys();
  const open = openQuestions(plan, incident, world.now()).map((one) => ({
    key: one.key,
    question: voice.question(plan, incident, one).message,
  }));
  const next = open.find(({ key }) => !kept.includes(key));
  return [
    {
      value: { item: 'back' },
      key: 'b',
      name: next ? voice.words('menu-next', { question: next.question }) : voice.words('menu-look'),
    },
    ...open.flatMap(({ key, question }): readonly Choice<Item>[] =>
      kept.includes(key) ? [{ value: { item: 'next', key }, name: voice.words('menu-put-off', { question }) }] : [],
    ),
  ];
}
