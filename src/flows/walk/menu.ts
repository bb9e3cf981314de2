import { closeIncident } from '../../core/incident/decide/close-incident.ts';
import { factNames } from '../../core/incident/parse-fact.ts';
import { openQuestions } from '../../core/incident/walk.ts';
import type { Choice } from '../../ports.ts';
import { askFact } from './ask-fact.ts';
import { release } from './release.ts';
import { settle } from './settle.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

type Item =
  | { readonly item: 'next'; readonly key: string }
  | { readonly item: 'back' | 'fact' | 'statement' | 'deliveries' | 'status' | 'close' | 'playbook' | 'leave' };

/** What is offered at every point: the next step, a fact, another statement, deliveries, status, leaving. */
export async function menu(sitting: Sitting): Promise<Turn> {
  const { world, voice, session, header } = sitting;
  const item = await world.prompter.choose<Item>({
    message: voice.words('menu-question'),
    choices: items(sitting),
    header,
  });
  if (item.item === 'next') {
    sitting.putOff.delete(item.key);
    return 'on';
  }
  switch (item.item) {
    case 'back':
      return 'on';
    case 'fact':
      return recordFact(sitting);
    case 'statement':
      return anotherStatement(sitting);
    case 'deliveries':
      await settle(sitting);
      return 'on';
    case 'status':
      sitting.say(voice.status(session.plan, await session.refresh(), world.now()));
      return 'menu';
    case 'close':
      await sitting.write((asked) => closeIncident(asked, [], undefined));
      return 'on';
    case 'playbook':
    case 'leave':
      return item.item;
    default:
      return item satisfies never;
  }
}

function items({ session, voice, world, putOff }: Sitting): readonly Choice<Item>[] {
  const { plan } = session;
  const incident = session.incident();
  const questions = openQuestions(plan, incident, world.now());
  const waiting = questions.filter(({ key }) => putOff.has(key));
  const asked = questions.some(({ key }) => !putOff.has(key));
  return [
    ...(asked ? [{ value: { item: 'back' } as const, name: voice.words('menu-back'), key: 'b' }] : []),
    ...waiting.map((question) => ({
      value: { item: 'next', key: question.key } as const,
      name: voice.question(plan, incident, question).message,
    })),
    { value: { item: 'fact' }, name: voice.words('menu-fact'), key: 'f' },
    { value: { item: 'statement' }, name: voice.words('menu-statement'), key: 'a' },
    { value: { item: 'deliveries' }, name: voice.words('menu-deliveries'), key: 'd' },
    { value: { item: 'status' }, name: voice.words('menu-status'), key: 's' },
    ...(incident.state === 'restored'
      ? [{ value: { item: 'close' } as const, name: voice.words('menu-close'), key: 'c' }]
      : []),
    ...(incident.releases.length === 0
      ? [{ value: { item: 'playbook' } as const, name: voice.words('menu-playbook'), key: 'p' }]
      : []),
    { value: { item: 'leave' }, name: voice.words('menu-leave'), key: 'l' },
  ];
}

async function recordFact(sitting: Sitting): Promise<Turn> {
  const { world, voice, session, header } = sitting;
  const fact = await world.prompter.choose({
    message: voice.words('which-fact'),
    choices: factNames(session.plan).map((value) => ({ value, name: voice.factName(session.plan, value) })),
    header,
  });
  return askFact(sitting, fact, voice.factName(session.plan, fact));
}

async function anotherStatement(sitting: Sitting): Promise<Turn> {
  const { world, voice, session, header } = sitting;
  const statement = await world.prompter.choose({
    message: voice.words('which-statement'),
    choices: Object.keys(session.plan.playbook.statements).map((value) => ({
      value,
      name: voice.statement(session.plan, value),
    })),
    header,
  });
  return release(sitting, [statement], `publish.${statement}`);
}
