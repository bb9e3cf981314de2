import fc from 'fast-check';

import { approveStatement, rejectStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { closeIncident, NONE_SETTLED } from '../../../src/core/incident/decide/close-incident.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { loseDependencies, restoreDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import type { Asked } from '../../../src/core/incident/decide/guard.ts';
import { handOver, handOverInFile } from '../../../src/core/incident/decide/hand-over.ts';
import { keepStatement } from '../../../src/core/incident/decide/keep-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import { chooseOptions, dropOptions } from '../../../src/core/incident/decide/options.ts';
import { go, noGo } from '../../../src/core/incident/decide/planned-work.ts';
import { reopen } from '../../../src/core/incident/decide/reopen.ts';
import { retractStatement } from '../../../src/core/incident/decide/retract-statement.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { settle } from '../../../src/core/incident/decide/settle.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { stop } from '../../../src/core/incident/decide/stop.ts';
import { takeCommand } from '../../../src/core/incident/decide/take-command.ts';
import { withhold } from '../../../src/core/incident/decide/withhold.ts';
import type { Decision } from '../../../src/core/incident/decision.ts';
import { correctionOf } from '../../../src/core/statement/statement-of.ts';
import { plus } from '../../../src/core/time/instant.ts';
import { inGoodHands } from '../../core/incident/closing.ts';
import type { Speaker, Story } from '../../core/incident/story.ts';
import { OTHER_PLAN } from '../../plans/other-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

/** Something that somebody does, or that becomes of a delivery: its words (for a counter-example) and how it is done. */
export type Deed = {
  readonly words: string;
  /** True when it may move a clock: a deadline that was met is judged anew. */
  readonly moves: boolean;
  readonly run: (told: Story) => void;
};

const speaker = fc.constantFrom<Speaker>('ana', 'dan', 'eva', { by: 'ana', for: 'dan', via: 'phone' });
const statement = fc.constantFrom(...Object.keys(SMALL_PLAN.playbook.statements));
const channels = fc.subarray(Object.keys(SMALL_PLAN.workspace.channels));
const dependencies = fc.subarray(['site', 'switch', 'office'], { minLength: 1 });
const options = fc.subarray(['other-atm', 'branch-cash', 'refund-fees', 'late-fees']);
/** The playbook that a story begins with, and another one. */
const DIGESTS = new Map([
  [SMALL_PLAN, 'cd'.repeat(32)],
  [OTHER_PLAN, 'ee'.repeat(32)],
]);
const why = fc.constantFrom(undefined, 'all the same');
const facts = fc.constantFrom<Readonly<Record<string, string>>>(
  { services: 'atm' },
  { services: 'cards,website' },
  { started_at: '13:00' },
  { started_at: '' },
  { scope: 'some' },
  { actions: 'moving' },
  { cause: 'power', eta: '+2h' },
  { eta: '' },
  { money_safe: 'yes' },
);
/** Which of the deliveries there are: its place in their order, round and round. */
const which = fc.nat(40);

/** A deed by one person, decided as the program decides it. */
function by<T>(name: string, of: fc.Arbitrary<T>, decide: (asked: Asked, value: T) => Decision, moves = false) {
  return fc.tuple(speaker, of).map(
    ([who, value]): Deed => ({
      words: `${name}(${JSON.stringify(value)}) by ${JSON.stringify(who)}`,
      moves,
      run: (told) => void told.does((asked) => decide(asked, value), who),
    }),
  );
}

function deed<T>(name: string, of: fc.Arbitrary<T>, run: (told: Story, value: T) => void) {
  return of.map(
    (value): Deed => ({ words: `${name}(${JSON.stringify(value)})`, moves: false, run: (told) => run(told, value) }),
  );
}

/** The delivery at a place in their order, if there are any. */
function at(told: Story, place: number) {
  const all = Object.values(told.incident().deliveries);
  return all[place % Math.max(1, all.length)];
}

function attempted(told: Story, place: number): void {
  const delivery = at(told, place);
  if (delivery?.state !== 'pending') return;
  const attempt = delivery.attempts.length + 1;
  told.write('delivery.attempted', { delivery: delivery.id, attempt, until: plus(told.now(), 20_000) });
}

/** Every verb of the program, and what can become of a delivery. */
export const DEEDS: readonly fc.Arbitrary<Deed>[] = [
  by('set', facts, setFacts, true),
  by('confirm', fc.constantFrom('cause', 'eta', 'money_safe'), confirmFact, true),
  deed('find out', fc.constantFrom('cause=power', 'cause=network', 'eta=+1h', 'money_safe=yes'), (told, typed) => {
    const [fact = '', value = ''] = typed.split('=');
    told.does((asked) => setFacts(asked, { [fact]: value }), 'ana');
    told.does((asked) => confirmFact(asked, fact), 'dan');
  }),
  by('lost', dependencies, loseDependencies),
  by('alive', dependencies, restoreDependencies),
  by('choose', options, (asked, some) => chooseOptions(asked, some, 'compensations')),
  by('leave out', options, dropOptions),
  by('draft', statement, (asked, one) => draftStatement(asked, one, {})),
  by('rewrite', statement, (asked, one) =>
    draftStatement(asked, one, { 'what.en': 'By hand.', 'what.ro': 'De mână.' }),
  ),
  by('keep', statement, (asked, one) => keepStatement(asked, one, 'still true')),
  by('approve', statement, (asked, one) => approveStatement(asked, one, undefined)),
  deed('everybody says yes', statement, (told, one) => {
    told.does((asked) => draftStatement(asked, one, {}), 'ana');
    for (const person of ['dan', 'eva']) told.does((asked) => approveStatement(asked, one, undefined), person);
    told.does((asked) => approveStatement(asked, one, undefined), { by: 'eva', for: 'dan', via: 'phone' });
  }),
  by('reject', statement, (asked, one) => rejectStatement(asked, one, 'no')),
  by('mark', fc.constantFrom('classified', 'restored'), (asked, what) => mark(asked, { mark: what }), true),
  by('done', fc.constant('refund-fees'), doneTask),
  by(
    'reopen',
    facts,
    (asked, { services }) =>
      reopen(asked, {
        because: 'it failed again',
        since: undefined,
        typed: services === undefined ? {} : { services },
      }),
    true,
  ),
  by('skip', fc.constantFrom('speak', 'redress'), (asked, step) => skipStep(asked, step, 'no time')),
  by('note', fc.constant('somebody called'), (asked, text) => addNote(asked, { text })),
  by('take', fc.constantFrom(undefined, 'it is me'), (asked, because) => takeCommand(asked, { because })),
  by('hand over', fc.constantFrom('ana', 'dan', 'eva'), handOver),
  by('hand over in a file', fc.constant('night.bundle'), handOverInFile),
  by('take a copy', fc.constant('the laptop is dead'), (asked, because) =>
    takeCommand(asked, { because, copy: asked.incident.away ? 'moved' : 'copied' }),
  ),
  by('stop', fc.constant(null), ({ incident }) => stop(incident)),
  by('close', fc.tuple(channels, why, fc.boolean()), (asked, [without, because, inHands]) =>
    closeIncident(asked, without, because, inHands ? inGoodHands(asked) : NONE_SETTLED),
  ),
  by('go', fc.constant(undefined), go),
  by('no-go', fc.constant(undefined), noGo),
  fc.tuple(speaker, fc.constantFrom(...DIGESTS), why).map(
    ([who, [plan, digest], because]): Deed => ({
      words: `switch(${plan.playbook.id}) by ${JSON.stringify(who)}`,
      moves: true,
      run: (told) => void told.switchTo({ plan, digest, because }, who),
    }),
  ),
  by('withhold', fc.constantFrom('yes', 'no'), (asked, spoken) =>
    withhold(asked, { because: 'monitoring alone', recheckMs: 600_000, spoken, reports: undefined }),
  ),
  by('stand down', fc.constant('a false alarm'), standDown),
  deed('publish', fc.tuple(statement, why), (told, [one, because]) => void told.publish([one], { because })),
  deed('speak', fc.constant(null), (told) => void told.publish(['staff-brief', 'holding'])),
  deed(
    'publish in an emergency',
    fc.tuple(statement, channels),
    (told, [one, some]) => void told.publish([one], { channels: some, emergency: true, because: 'nobody answers' }),
  ),
  by('correct', fc.tuple(statement, fc.constantFrom('en', 'ro')), (asked, [one, language]) =>
    draftStatement(asked, correctionOf(one), { [`wrong.${language}`]: 'Wrong.', [`right.${language}`]: 'Right.' }),
  ),
  by('approve a correction', statement, (asked, one) => approveStatement(asked, correctionOf(one), undefined)),
  deed(
    'publish a correction',
    fc.tuple(statement, fc.boolean()),
    (told, [one, emergency]) =>
      void (told.incident().drafts[correctionOf(one)]
        ? told.publish([correctionOf(one)], emergency ? { emergency, because: 'nobody answers' } : {})
        : null),
  ),
  deed('retract', fc.tuple(statement, fc.boolean(), fc.boolean()), (told, [one, correction, emergency]) => {
    let ids = told.entries().length * 100;
    const id = () => `f${(ids++).toString(16).padStart(31, '0')}`;
    const wanted = {
      statement: correction ? correctionOf(one) : one,
      because: 'it was wrong',
      emergency,
      unusable: {},
      id,
    };
    told.does((asked) => retractStatement(asked, wanted));
  }),
  deed('try', which, attempted),
  deed('accepted', which, (told, place) => {
    const delivery = at(told, place);
    if (delivery?.state === 'pending') told.accept(delivery.id);
  }),
  deed('all accepted', fc.constant(null), (told) => void told.accept()),
  deed('refused', which, (told, place) => {
    const delivery = at(told, place);
    if (delivery?.state === 'pending') told.fail(delivery.id);
  }),
  deed('nobody knows', which, (told, place) => {
    attempted(told, place);
    const delivery = at(told, place);
    const attempt = delivery?.attempts.length ?? 0;
    if (delivery?.state !== 'pending' || attempt === 0) return;
    const how = { reason: 'no-answer', status: null, words: '', retry_at: null } as const;
    told.write('delivery.unknown', { delivery: delivery.id, attempt, ...how });
  }),
  deed('settle', fc.tuple(which, fc.constantFrom('sent', 'not-sent', 'resend')), (told, [place, as]) => {
    const delivery = at(told, place);
    if (delivery) told.does(({ incident, at: now }) => settle(incident, delivery.id, as, { url: null }, now));
  }),
];

/** A deed, some minutes after the one before. */
export const LATER: fc.Arbitrary<Deed> = fc.tuple(fc.nat(25), fc.oneof(...DEEDS)).map(
  ([minutes, { words, moves, run }]): Deed => ({
    words: `+${minutes} min ${words}`,
    moves,
    run: (told) => run(told.at(plus(told.now(), minutes * 60_000))),
  }),
);
