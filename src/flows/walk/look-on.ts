import { takeCommand } from '../../core/incident/decide/take-command.ts';
import { everywhere } from './ask.ts';
import { leads } from './led-by.ts';
import type { Sitting } from './sitting.ts';

type Deed = 'again' | 'page' | 'status' | 'take' | 'leave';

/** What is left to somebody who does not command: to look, to take command (back) with a reason, to leave. */
export async function lookOn(sitting: Sitting): Promise<'on' | 'leave'> {
  const { world, session, voice, by } = sitting;
  for (const line of sitting.typed.keep()) sitting.tell(voice.words('typed-kept', { line }));
  const from = session.incident().commander;
  const { header, ...hot } = everywhere<Deed>(sitting);
  const deed = await world.prompter.choose<Deed>({
    message: voice.words('only-looks'),
    choices: [
      { value: 'again', key: 'b', name: voice.words('look-again') },
      { value: 'page', key: 'h', name: voice.words('one-page') },
      { value: 'status', key: 's', name: voice.words('menu-status') },
      { value: 'take', key: 't', name: voice.words('take-command'), hint: voice.words('asks-why') },
      { value: 'leave', key: 'l', name: voice.words('menu-leave') },
    ],
    ...hot,
    header: (now) => (leads(session, by) ? `${voice.words('command-is-yours')}\n${header(now)}` : header(now)),
  });
  const { plan } = session;
  switch (deed) {
    case 'page':
      sitting.say(voice.handover(plan, await session.refresh(), world.now()));
      return 'on';
    case 'status':
      sitting.say(voice.status(plan, await session.refresh(), world.now()));
      return 'on';
    case 'take':
      await take(sitting, from);
      return 'on';
    case 'again':
      return 'on';
    case 'leave':
      return 'leave';
    default:
      return deed satisfies never;
  }
}

/** Takes command from whom it was seen with. */
async function take(sitting: Sitting, from: string): Promise<void> {
  const { world, voice, header } = sitting;
  const because = await world.prompter.text({
    message: voice.words('why-take'),
    preset: '',
    check: () => null,
    header,
  });
  if (because.trim() === '') return;
  if (await sitting.write((asked) => takeCommand(asked, { because, from }))) {
    sitting.send();
    sitting.tell(voice.words('command-taken'));
  }
}
