import type { Delivery } from '../../core/channel/delivery.ts';
import type { SettledWith, Settlement } from '../../core/incident/decide/settle.ts';
import { settle as decide } from '../../core/incident/decide/settle.ts';
import { forPeople, isByHand } from '../../core/incident/for-people.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import { askWay, askWhen } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** The words for what is to be out, and for what is to be gone. */
const OUT = {
  question: 'is-it-out',
  sent: 'delivery-sent',
  notSent: 'delivery-not-sent',
  resend: 'delivery-resend',
} as const;
const GONE = { question: 'is-it-gone', sent: 'taken-down', notSent: 'still-there', resend: 'retract-again' } as const;

/** Lets a person say what became of a delivery: one that a person puts up, has to copy, or that nobody knows about. */
export async function settle(sitting: Sitting): Promise<Turn> {
  const { voice, session } = sitting;
  const open = forPeople(session.plan, await session.refresh());
  if (open.length === 0) {
    sitting.tell(voice.words('nothing-to-settle'));
    return 'on';
  }
  const delivery = await choose(sitting, {
    message: voice.words('which-delivery'),
    choices: open.map((value) => ({ value, name: voice.outcome(session.plan, value) })),
  });
  if (delivery === MENU) return 'menu';
  sitting.say(voice.byHand(session.plan, delivery));
  const as = await askWhat(sitting, delivery);
  if (as === MENU) return 'menu';
  const known = as === 'sent' ? await askKnown(sitting, delivery) : { url: null };
  if (known === MENU) return 'menu';
  await sitting.write(({ incident, at }) => decide(incident, delivery.id, as, known, at));
  if (as === 'resend') sitting.send();
  return 'on';
}

function askWhat(sitting: Sitting, delivery: Delivery): Promise<OrMenu<Settlement>> {
  const { voice, session } = sitting;
  const canResend = !isByHand(session.plan, delivery) && delivery.state !== 'pending';
  const { question, sent, notSent, resend } = delivery.amends?.does === 'retracts' ? GONE : OUT;
  return choose<Settlement>(sitting, {
    message: voice.words(question, { delivery: voice.delivery(delivery) }),
    choices: [
      { value: 'sent', name: voice.words(sent), key: 'y' },
      { value: 'not-sent', name: voice.words(notSent), key: 'n' },
      ...(canResend ? [{ value: 'resend' as const, name: voice.words(resend), key: 'r' }] : []),
    ],
  });
}

/** Where it can be seen; of what a person put up, also who did it and when. */
async function askKnown(sitting: Sitting, delivery: Delivery): Promise<OrMenu<SettledWith>> {
  const { voice, session } = sitting;
  const done = isByHand(session.plan, delivery) ? await askWhoAndWhen(sitting) : {};
  if (done === MENU) return MENU;
  const url = await text(sitting, { message: voice.words('where-seen') });
  return url === MENU ? MENU : { ...done, url: url.trim() === '' ? null : url.trim() };
}

async function askWhoAndWhen(sitting: Sitting): Promise<OrMenu<Omit<SettledWith, 'url'>>> {
  const { voice, session, by } = sitting;
  const others = session.plan.workspace.people.map(({ id }) => id).filter((id) => id !== by);
  const person = await choose(sitting, {
    message: voice.words('who-did-it'),
    choices: [by, ...others].map((id) => ({ value: id, name: voice.person(session.plan, id) })),
    preset: by,
  });
  if (person === MENU) return MENU;
  const behalf = await askWay(sitting, person);
  if (behalf === MENU) return MENU;
  const happenedAt = await askWhen(sitting);
  return happenedAt === MENU ? MENU : { ...behalf, happenedAt };
}
