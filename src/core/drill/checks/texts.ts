import { latestDraft } from '../../incident/approvals.ts';
import { contradictionsOf } from '../../incident/contradictions.ts';
import type { Entry } from '../../incident/entry.ts';
import { fold } from '../../incident/fold.ts';
import type { DraftState } from '../../incident/incident.ts';
import { revisionOf } from '../../incident/release.ts';
import { lint } from '../../statement/lint/lint.ts';
import type { Found } from '../check.ts';
import { type Judged, minuteOf } from '../judged.ts';

/** A revision that was released, and the entry that did it. */
type Said = { readonly name: string; readonly state: DraftState; readonly entry: Entry<'statement.published'> };

function saidIn({ entries, incident }: Judged): readonly Said[] {
  return entries.flatMap((entry): readonly Said[] => {
    if (entry.type !== 'statement.published') return [];
    return entry.data.statements.flatMap(({ statement, revision }) => {
      const state = revisionOf(incident, statement, revision);
      return state ? [{ name: `${statement}-${revision}`, state, entry }] : [];
    });
  });
}

/** Nothing that the stage needs is missing from what was said. */
export function checkParts(drill: Judged): readonly Found[] {
  return saidIn(drill).map(({ name, state, entry }) => {
    const { missing } = state.draft;
    const minute = minuteOf(drill, entry.at);
    return { kind: 'parts', about: name, passed: missing.length === 0, expected: [], actual: missing, minute };
  });
}

/** That nothing is lost may be said by whoever has checked it: whether somebody has is looked at as a contradiction. */
const JUDGED_BY_FACTS = 'statement-reassurance';

/** The words are such as the linter asks for: what it only notes does not count. */
export function checkLint(drill: Judged): readonly Found[] {
  return saidIn(drill).flatMap(({ name, state, entry }) =>
    Object.entries(state.draft.parts).flatMap(([language, parts]): readonly Found[] => {
      const lexicon = drill.lexicons.find((one) => one.language === language.split('-')[0]);
      if (!lexicon) return [];
      const found = lint(Object.values(parts).join('\n'), { lexicon }).findings;
      const counts = found.filter(({ severity, rule }) => severity !== 'note' && rule !== JUDGED_BY_FACTS);
      const rules = [...new Set(counts.map(({ rule }) => rule))];
      const minute = minuteOf(drill, entry.at);
      return [
        { kind: 'lint', about: `${name}/${language}`, passed: rules.length === 0, expected: [], actual: rules, minute },
      ];
    }),
  );
}

/** What was said contradicted nothing that was public before, and had something behind it. */
export function checkContradictions(drill: Judged): readonly Found[] {
  const met = saidIn(drill).flatMap(({ name, state, entry }) => {
    const before = fold(drill.entries.filter(({ seq }) => seq < entry.seq));
    const draft = latestDraft(before, state.draft.statement) ?? state;
    const about = contradictionsOf(drill.plan, before, draft, entry.at).flatMap((one) => one.about);
    return about.length === 0 ? [] : [{ what: `${name}: ${about.join(', ')}`, at: entry.at }];
  });
  const [first] = met;
  return [
    {
      kind: 'contradiction',
      about: '',
      passed: met.length === 0,
      expected: [],
      actual: met.map(({ what }) => what),
      minute: first === undefined ? null : minuteOf(drill, first.at),
    },
  ];
}
