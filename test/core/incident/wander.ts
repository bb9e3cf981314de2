import { approveStatement, rejectStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { loseDependencies, restoreDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import type { Asked } from '../../../src/core/incident/decide/guard.ts';
import { keepStatement } from '../../../src/core/incident/decide/keep-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import { chooseOptions, dropOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { takeCommand } from '../../../src/core/incident/decide/take-command.ts';
import type { Decision } from '../../../src/core/incident/decision.ts';
import { closeInGoodHands } from './closing.ts';
import { seeded } from './seeded.ts';
import type { Speaker, Story } from './story.ts';
import { story } from './story.ts';

const FACTS: readonly Readonly<Record<string, string>>[] = [
  { services: 'atm' },
  { services: 'cards,website' },
  { started_at: '13:00' },
  { started_at: '' },
  { scope: 'some' },
  { actions: 'moving' },
  { actions: 'repairing' },
  { cause: 'power' },
  { cause: 'network', eta: '+2h' },
  { eta: '' },
  { money_safe: 'yes' },
];
const SPEAKERS: readonly Speaker[] = ['ana', 'dan', 'eva', { by: 'ana', for: 'dan', via: 'phone' }];
const DEPENDENCIES = ['site', 'switch', 'office'];
const OPTIONS = ['other-atm', 'branch-cash', 'refund-fees', 'late-fees'];

const STEPS = 80;
const wandered = new Map<number, Story>();

/** An incident in which people do whatever comes to their minds, and channels too. What is refused is not written. */
export function wander(seed: number): Story {
  const found = wandered.get(seed) ?? wanderAbout(seed);
  wandered.set(seed, found);
  return found;
}

function wanderAbout(seed: number): Story {
  const chance = seeded(seed);
  const told = story({ lost: chance.some(DEPENDENCIES) });
  const statements = Object.keys(told.plan.playbook.statements);
  const channels = Object.keys(told.plan.workspace.channels);
  const does = (decide: (asked: Asked) => Decision) => () => told.does(decide, chance.oneOf(SPEAKERS));
  const statement = () => chance.oneOf(statements);
  const deeds: readonly (() => unknown)[] = [
    does((asked) => setFacts(asked, chance.oneOf(FACTS))),
    () => told.does((asked) => confirmFact(asked, chance.oneOf(['cause', 'eta', 'money_safe'])), 'dan'),
    does((asked) => loseDependencies(asked, chance.some(DEPENDENCIES))),
    does((asked) => restoreDependencies(asked, chance.some(DEPENDENCIES))),
    does((asked) =>
      chooseOptions(asked, chance.some(OPTIONS), chance.oneOf(['compensations', 'workarounds'] as const)),
    ),
    does((asked) => dropOptions(asked, chance.some(OPTIONS))),
    does((asked) => draftStatement(asked, statement(), chance.oneOf([{}, { 'what.en': 'By hand.' }]))),
    does((asked) => keepStatement(asked, statement(), 'still true')),
    does((asked) => approveStatement(asked, statement(), undefined)),
    does((asked) => rejectStatement(asked, statement(), 'no')),
    does((asked) => mark(asked, { mark: 'classified' })),
    does((asked) => doneTask(asked, 'refund-fees')),
    does((asked) => skipStep(asked, chance.oneOf(['speak', 'redress']), 'no time')),
    does((asked) => addNote(asked, { text: 'somebody called' })),
    does((asked) => takeCommand(asked)),
    () => told.publish([statement()], { because: chance.oneOf([undefined, 'all the same']) }),
    () => told.publish(['staff-brief', 'holding'], { unusable: { social: 'no-secret' } }),
    () => told.publish([statement()], { channels: chance.some(channels), emergency: true, because: 'nobody answers' }),
    () => told.accept(),
    () => told.accept(...chance.some(Object.keys(told.incident().deliveries))),
    () => told.fail(),
    () =>
      chance.below(10) === 0 &&
      told.must((asked) => (asked.incident.state === 'open' ? mark(asked, { mark: 'restored' }) : { entries: [] })),
    () => chance.below(10) === 0 && told.does((asked) => closeInGoodHands(asked, channels, 'enough')),
    () => chance.below(20) === 0 && told.does((asked) => standDown(asked, 'a false alarm')),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    told.at(new Date(Date.parse(told.now()) + chance.below(15) * 60_000).toISOString());
    chance.oneOf(deeds)();
    const { state } = told.incident();
    if (state === 'closed' || state === 'stood-down') break;
  }
  return told;
}
