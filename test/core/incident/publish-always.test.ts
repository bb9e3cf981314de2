import { expect, test } from 'vitest';

import { missingApprovals } from '../../../src/core/incident/approvals.ts';
import type { EntryData } from '../../../src/core/incident/entry-data.ts';
import { fold } from '../../../src/core/incident/fold.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { revisionOf } from '../../../src/core/incident/release.ts';
import { fillPromise, shownTime } from '../../../src/core/statement/promise.ts';
import type { Story } from './story.ts';
import { wander } from './wander.ts';

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 101);
const UNDER_WAY = ['pending', 'accepted', 'visible', 'unknown'];

type Published = { readonly before: Incident; readonly at: string; readonly release: EntryData['statement.published'] };

/** Each release, with what stood just before it. */
function releases(told: Story): readonly Published[] {
  const entries = told.entries();
  return entries.flatMap((entry, index) =>
    entry.type === 'statement.published'
      ? [{ before: fold(entries.slice(0, index)), at: entry.at, release: entry.data }]
      : [],
  );
}

test.each(SEEDS)('no channel and language is given the same revision twice (seed %i)', (seed) => {
  for (const { before, release } of releases(wander(seed))) {
    const there = Object.values(before.deliveries).filter(({ state }) => UNDER_WAY.includes(state));
    const places = release.deliveries.map(({ statement, revision, channel, language }) =>
      [statement, revision, channel, language].join(' '),
    );
    expect(new Set(places).size).toBe(places.length);
    for (const one of there)
      expect(places).not.toContain([one.statement, one.revision, one.channel, one.language].join(' '));
    expect(release.deliveries.every(({ id }) => before.deliveries[id] === undefined)).toBe(true);
  }
});

test.each(SEEDS)(
  'nothing goes without consent that is not marked as an emergency with its reason (seed %i)',
  (seed) => {
    for (const { before, release } of releases(wander(seed))) {
      const lacking = release.statements.flatMap(({ statement, revision }) => {
        const state = revisionOf(before, statement, revision);
        return state ? missingApprovals(state) : ['no such revision'];
      });
      expect(release.emergency === true).toBe(lacking.length > 0);
      if (release.emergency) expect(release.because?.trim()).toBeTruthy();
    }
  },
);

test.each(SEEDS)("the author of a revision is nobody's approval of it (seed %i)", (seed) => {
  for (const revisions of Object.values(wander(seed).incident().drafts))
    for (const { author, approvals } of revisions) {
      const people = approvals.map(({ person }) => person);
      expect(people).not.toContain(author);
      expect(new Set(people).size).toBe(people.length);
    }
});

test.each(SEEDS)('every body is the frozen text with the one promise in it (seed %i)', (seed) => {
  const told = wander(seed);
  for (const { before, at, release } of releases(told))
    for (const delivery of release.deliveries) {
      const frozen = revisionOf(before, delivery.statement, delivery.revision)?.draft.renditions[delivery.rendition];
      if (!frozen) throw new Error(`${delivery.id} has no rendition`);
      const promise = release.next_update_by;
      const filled =
        promise === null ? frozen : fillPromise(frozen, shownTime(told.plan, delivery.language, promise, at));
      const { data } = JSON.parse(delivery.body) as {
        data: { subject: string; text: string; html: string; parts: object };
      };
      const { subject, text, html, parts } = data;
      expect({ subject, text, html, parts }).toEqual(filled);
      expect(delivery.body).not.toContain('{$');
    }
});
