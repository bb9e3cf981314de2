import { earliest, isPublicAudience, wasTaken } from '../../incident/audience.ts';
import { places } from '../../incident/owed.ts';
import type { Plan } from '../../playbook/plan.ts';
import { durationMs, MINUTE } from '../../time/duration.ts';
import type { Found } from '../check.ts';
import { type Judged, languagesOf, minuteOf } from '../judged.ts';

/** Within so long everybody has heard the first word, where neither the scenario nor the playbook says more. */
const FIRST_HOUR = '1h';
/** Stages that a first word can be of. */
const FIRST_STAGES: readonly string[] = ['briefing', 'holding'];

/** The statements that can be somebody's first word, by id. */
export function firstStatements({ playbook }: Plan) {
  return Object.entries(playbook.statements).filter(([, { stage, beside }]) => FIRST_STAGES.includes(stage) && !beside);
}

/** When each audience heard the first word in each language; null: never. */
export function firstWords({ plan, incident, scenario, begins }: Judged) {
  const wanted = scenario.expect?.first_word ?? {};
  const told = firstStatements(plan).map(([, { audience }]) => audience);
  const taken = Object.values(incident.deliveries).filter(wasTaken);
  return [...new Set([...Object.keys(wanted), ...told])].flatMap((audience) => {
    const carried = places(plan, audience).map(({ language }) => language);
    return languagesOf(plan)
      .filter((language) => carried.includes(language))
      .map((language) => {
        const at = earliest(taken.filter((one) => one.audience === audience && one.language === language));
        const within = wanted[audience] ?? ruledWithin(plan.playbook.deadlines['first-statement']?.within);
        const due = durationMs(within) / MINUTE;
        return { audience, language, due, minute: at === null ? null : minuteOf({ begins }, at), at };
      });
  });
}

function ruledWithin(within: unknown): string {
  return typeof within === 'string' ? within : FIRST_HOUR;
}

/** The first word in time, to each audience in each language. */
export function checkFirstWords(drill: Judged): readonly Found[] {
  return firstWords(drill).map(({ audience, language, due, minute }) => ({
    kind: 'first-word',
    about: `${audience}/${language}`,
    passed: minute !== null && minute <= due ? true : minute === null ? false : 'half',
    expected: due,
    actual: minute,
    minute: due,
  }));
}

/** Staff hear it not later than the public: they are asked first. */
export function checkStaffFirst(drill: Judged): readonly Found[] {
  const words = firstWords(drill);
  const first = (isPublic: boolean) => {
    const mine = words.filter(({ audience }) => isPublicAudience(drill.plan, audience) === isPublic);
    const known = mine.flatMap(({ at }) => at ?? []).sort();
    return { asked: mine.length > 0, at: known[0] ?? null };
  };
  const [staff, all] = [first(false), first(true)];
  if (!staff.asked || all.at === null) return [];
  const passed = staff.at !== null && Date.parse(staff.at) <= Date.parse(all.at);
  const [expected, actual] = [all.at, staff.at].map((at) => (at === null ? null : minuteOf(drill, at)));
  return [
    {
      kind: 'staff-first',
      about: '',
      passed,
      expected: expected ?? null,
      actual: actual ?? null,
      minute: expected ?? null,
    },
  ];
}

/** What the scenario wants said by a time. */
export function checkSaid(drill: Judged): readonly Found[] {
  const taken = Object.values(drill.incident.deliveries).filter(wasTaken);
  return (drill.scenario.expect?.said ?? []).map(({ statement, by }) => {
    const at = earliest(taken.filter((one) => one.statement === statement));
    const due = durationMs(by) / MINUTE;
    const minute = at === null ? null : minuteOf(drill, at);
    const passed = minute !== null && minute <= due ? true : minute === null ? false : 'half';
    return { kind: 'said', about: statement, passed, expected: due, actual: minute, minute: due };
  });
}
