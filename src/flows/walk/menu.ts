import { factNames } from '../../core/incident/parse-fact.ts';
import { choose, MENU } from './ask.ts';
import { askFact } from './ask-fact.ts';
import { askLost } from './ask-lost.ts';
import { close } from './close.ts';
import type { Item } from './menu-items.ts';
import { menuItems } from './menu-items.ts';
import { writeNote } from './note.ts';
import { release } from './release.ts';
import { settle } from './settle.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** What is offered at every point: the next step, a fact, another statement, deliveries, status, leaving. */
export async function menu(sitting: Sitting): Promise<Turn> {
  const { world, voice, header } = sitting;
  const item = await world.prompter.choose<Item>({
    message: voice.words('menu-question'),
    choices: await menuItems(sitting),
    header,
  });
  return take(sitting, item);
}

async function take(sitting: Sitting, item: Item): Promise<Turn> {
  const { putOff } = sitting;
  switch (item.item) {
    case 'next':
      await putOff.remove(item.key);
      return 'on';
    case 'back':
      return 'on';
    case 'fact':
      return recordFact(sitting);
    case 'statement':
      return anotherStatement(sitting);
    case 'owed':
      return releaseThese(sitting, item.statements);
    case 'deliveries':
      return settle(sitting);
    case 'lost':
      return askLost(sitting);
    case 'note':
      return writeNote(sitting);
    case 'status':
      return showStatus(sitting);
    case 'close':
      return close(sitting);
    case 'playbook':
    case 'leave':
      return item.item;
    default:
      return item satisfies never;
  }
}

async function showStatus(sitting: Sitting): Promise<Turn> {
  const { world, voice, session, telephones } = sitting;
  const incident = await session.refresh();
  await sitting.lookUpNumbers();
  sitting.say(voice.status(session.plan, incident, telephones(), world.now()));
  return 'on';
}

async function recordFact(sitting: Sitting): Promise<Turn> {
  const { voice, session } = sitting;
  const { plan } = session;
  const fact = await choose(sitting, {
    message: voice.words('which-fact'),
    choices: factNames(plan).map((value) => ({ value, name: voice.factName(plan, value) })),
  });
  if (fact === MENU) return 'menu';
  const { role } = plan.playbook.steps.find(({ ask }) => ask?.includes(fact)) ?? {};
  return askFact(sitting, fact, voice.factName(plan, fact), role);
}

async function anotherStatement(sitting: Sitting): Promise<Turn> {
  const { voice, session } = sitting;
  const statement = await choose(sitting, {
    message: voice.words('which-statement'),
    choices: Object.keys(session.plan.playbook.statements).map((value) => ({
      value,
      name: voice.statement(session.plan, value),
    })),
  });
  return statement === MENU ? 'menu' : releaseThese(sitting, [statement]);
}

/** The send screen of statements that were asked for by name. */
function releaseThese(sitting: Sitting, statements: readonly string[]): Promise<Turn> {
  const { steps } = sitting.session.plan.playbook;
  const step = steps.find(({ publish }) => statements.some((statement) => publish?.includes(statement)));
  return release(sitting, statements, step?.role, null);
}
