import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { EntryType } from '../../src/core/incident/entry.ts';
import type { Story } from '../core/incident/story.ts';
import { story } from '../core/incident/story.ts';
import {
  amendedWhereItWas,
  closedOwesNobody,
  isShown,
  leftIsSilent,
  metDeadlines,
  oneId,
  prefixesFold,
  saidOnce,
  sentIsApproved,
  stoodDownIsSilent,
  takenBackIsNotSaid,
} from './incident/invariants.ts';
import type { Deed } from './incident/verbs.ts';
import { LATER } from './incident/verbs.ts';

const RUNS = 300;
const LONGEST = 60;
/** What the runs must have come to, and how often: a run that never gets there shows nothing of it. */
const LEAST = 5;
const PLAYED: readonly EntryType[] = [
  'announcement.withheld',
  'command.handed-over',
  'command.taken',
  'delivery.accepted',
  'delivery.attempted',
  'delivery.failed',
  'delivery.settled',
  'delivery.skipped',
  'delivery.unknown',
  'dependency.lost',
  'dependency.restored',
  'fact.confirmed',
  'fact.set',
  'incident.armed',
  'incident.classified',
  'incident.closed',
  'incident.opened',
  'incident.reopened',
  'incident.restored',
  'incident.stood-down',
  'note.added',
  'options.chosen',
  'options.dropped',
  'playbook.switched',
  'statement.approved',
  'statement.drafted',
  'statement.kept',
  'statement.published',
  'statement.rejected',
  'statement.retracted',
  'step.skipped',
  'task.done',
];

/** What is remembered between two deeds: the deadlines that were met. */
type Model = { met: ReadonlyMap<string, string> };

/** A deed as fast-check runs it: whatever the program answers, the record stays true. */
class Done implements fc.Command<Model, Story> {
  readonly #deed: Deed;

  constructor(deed: Deed) {
    this.#deed = deed;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, told: Story): void {
    this.#deed.run(told);
    oneId(told);
    saidOnce(told);
    closedOwesNobody(told);
    stoodDownIsSilent(told);
    takenBackIsNotSaid(told);
    isShown(told);
    const met = metDeadlines(told);
    if (!this.#deed.moves) for (const [id, at] of model.met) expect([id, met.get(id)]).toEqual([id, at]);
    model.met = met;
  }

  toString(): string {
    return this.#deed.words;
  }
}

test('whatever people do in whatever order, the record stays true', () => {
  const course = fc.commands([LATER.map((deed) => new Done(deed))], { maxCommands: LONGEST, size: 'max' });
  const lost = fc.subarray(['site', 'switch', 'office']);
  const window = fc.constantFrom(undefined, undefined, { from: '10:30', to: '11:30' });
  const written = new Map<string, number>();
  fc.assert(
    fc.property(course, fc.record({ lost, window, spoken: fc.boolean() }), (deeds, { lost, window, spoken }) => {
      const told = story({ lost, ...(window === undefined ? {} : { window }) });
      if (spoken) told.publish(['staff-brief', 'holding']);
      if (spoken) told.accept();
      fc.modelRun(() => ({ model: { met: new Map() }, real: told }), deeds);
      sentIsApproved(told);
      amendedWhereItWas(told);
      leftIsSilent(told);
      prefixesFold(told);
      for (const { type } of told.entries()) written.set(type, (written.get(type) ?? 0) + 1);
    }),
    { numRuns: RUNS, seed: 20160910 },
  );
  const rare = PLAYED.filter((type) => (written.get(type) ?? 0) < LEAST);
  expect(rare).toEqual([]);
}, 240_000);
