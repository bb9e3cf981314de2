import type { Spec } from '../spec.ts';
import { BECAUSE, SPEAKS } from '../spec.ts';

/** Commands that open an incident and walk it. */
export const WALKING: readonly Spec[] = [
  {
    name: 'start',
    words: '[playbook]',
    does: 'open an incident and walk the first hour',
    about:
      'Without a playbook it asks what customers see and proposes one. Every question has a flag; without a terminal use --no-walk.',
    flags: [
      { flag: '--started <time>', does: 'when it began: 13:05, -20m, ISO 8601' },
      { flag: '--detected <time>', does: 'when it was noticed (default: now)' },
      { flag: '--set <fact=value>', does: 'a fact: services=cards,atm', many: true },
      { flag: '--lost <dependency>', does: 'a dependency that is lost', many: true },
      { flag: '--no-walk', does: 'only open the incident' },
      { flag: '--as <person>', does: 'who speaks (or FIRSTHOUR_AS)' },
    ],
    examples: [
      'firsthour start',
      'firsthour start data-centre-loss --started 13:05 --set services=cards,atm --lost main-datacentre --no-walk',
    ],
    load: async () => (await import('../../commands/start.ts')).run,
  },
  {
    name: 'resume',
    words: '[incident]',
    does: 'walk on at the same question',
    flags: SPEAKS.slice(0, 2),
    examples: ['firsthour resume'],
    load: async () => (await import('../../commands/resume.ts')).run,
  },
  {
    name: 'switch',
    words: '[incident] <playbook>',
    does: 'it is something else: go on with another playbook',
    about:
      'Facts, clocks, promises and what was said stay; statements and steps are those of the other playbook. It shows what changes for the public.',
    flags: [BECAUSE, ...SPEAKS],
    examples: [
      'firsthour switch data-centre-loss',
      'firsthour switch generic-outage --because "it is not the data centre"',
    ],
    load: async () => (await import('../../commands/switch.ts')).run,
  },
  {
    name: 'arm',
    words: '<playbook>',
    does: 'planned work: have the statement ready for when it overruns',
    about:
      'Nothing is due before the end; from a quarter of an hour before it, go or no-go is asked. It is in the way of no other incident.',
    flags: [
      { flag: '--from <time>', does: 'when the work begins: 02:00, ISO 8601' },
      { flag: '--to <time>', does: 'when everything is to work again' },
      { flag: '--set <fact=value>', does: 'a fact: services=cards,online-banking', many: true },
      { flag: '--as <person>', does: 'who speaks (or FIRSTHOUR_AS)' },
    ],
    examples: ['firsthour arm generic-outage --from 02:00 --to 04:00 --set services=cards,online-banking'],
    load: async () => (await import('../../commands/arm.ts')).run,
  },
  {
    name: 'go',
    words: '[incident]',
    does: 'planned work is done in time: everything works again, nothing is said',
    flags: [{ flag: '--at <time>', does: 'when it worked (default: now)' }, ...SPEAKS],
    examples: ['firsthour go', 'firsthour go --at 03:50'],
    load: async () => (await import('../../commands/go.ts')).run,
  },
  {
    name: 'no-go',
    words: '[incident]',
    does: 'planned work does not end in time: open the incident',
    flags: [
      { flag: '--started <time>', does: 'when the impact began (default: the planned end, or now if earlier)' },
      ...SPEAKS,
    ],
    examples: ['firsthour no-go', 'firsthour no-go --started 03:30'],
    load: async () => (await import('../../commands/no-go.ts')).run,
  },
];
