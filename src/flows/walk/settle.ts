import type { Delivery } from '../../core/channel/delivery.ts';
import { TRIES_BEFORE_COPYING } from '../../core/channel/waits.ts';
import { settle as decide } from '../../core/incident/decide/settle.ts';
import type { Sitting } from './sitting.ts';

/** Lets a person say what became of a delivery: one on a manual channel, or one that nobody knows about. */
export async function settle(sitting: Sitting): Promise<void> {
  const { world, voice, session, header } = sitting;
  const incident = await session.refresh();
  const open = Object.values(incident.deliveries).filter((delivery) => isForPeople(sitting, delivery));
  if (open.length === 0) {
    sitting.tell(voice.words('nothing-to-settle'));
    return;
  }
  const delivery = await world.prompter.choose<Delivery | null>({
    message: voice.words('which-delivery'),
    choices: [
      ...open.map((value) => ({ value, name: voice.outcome(session.plan, value) })),
      { value: null, name: voice.words('menu-back') },
    ],
    header,
  });
  if (delivery === null) return;
  sitting.say(voice.byHand(session.plan, delivery));
  const as = await world.prompter.choose<'sent' | 'not-sent' | 'resend' | null>({
    message: voice.outcome(session.plan, delivery),
    choices: [
      { value: 'sent', name: voice.words('delivery-sent'), key: 'y' },
      { value: 'not-sent', name: voice.words('delivery-not-sent'), key: 'n' },
      ...(delivery.state === 'unknown'
        ? [{ value: 'resend' as const, name: voice.words('delivery-resend'), key: 'r' }]
        : []),
      { value: null, name: voice.words('menu-back'), key: 'b' },
    ],
    header,
  });
  if (as === null) return;
  const url =
    as === 'sent'
      ? await world.prompter.text({ message: voice.words('where-seen'), preset: '', header, check: () => null })
      : '';
  await sitting.write(({ incident: now, at }) =>
    decide(now, delivery.id, as, { url: url.trim() === '' ? null : url.trim() }, at),
  );
  if (as === 'resend') sitting.send();
}

/** After the third failure the text is offered to copy by hand. */
function isForPeople({ session }: Sitting, { state, channel, attempts }: Delivery): boolean {
  if (state === 'unknown' || (state === 'pending' && attempts.length >= TRIES_BEFORE_COPYING)) return true;
  const connector = session.plan.connectors[session.plan.workspace.channels[channel]?.connector ?? ''];
  return state === 'pending' && connector?.manual === true;
}
