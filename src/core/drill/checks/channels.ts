import { earliest, wasTaken } from '../../incident/audience.ts';
import { owedOf } from '../../incident/owed.ts';
import { isLost } from '../../statement/alive.ts';
import { exerciseMark } from '../../statement/exercise.ts';
import type { Found } from '../check.ts';
import { sendingChannels } from '../drill-workspace.ts';
import { type Judged, minuteOf } from '../judged.ts';
import { firstWords } from './first-words.ts';

/** Every channel that should have taken something has. One that is lost to the end cannot, and a person's work is not waited for. */
export function checkChannels(drill: Judged): readonly Found[] {
  const { plan, incident, scenario } = drill;
  const sending = sendingChannels(plan);
  const audiences = new Set(firstWords(drill).map(({ audience }) => audience));
  const carrying = Object.entries(plan.workspace.channels).filter(
    ([id, { audiences: heard, needs = [] }]) =>
      sending.includes(id) && heard.some((audience) => audiences.has(audience)) && !isLost(plan, incident, needs),
  );
  const wanted = scenario.expect?.reached ?? carrying.map(([channel]) => channel);
  const taken = Object.values(incident.deliveries).filter(wasTaken);
  const end = minuteOf(drill, drill.ends);
  return wanted.map((channel) => {
    const at = earliest(taken.filter((one) => one.channel === channel));
    const actual = at === null ? null : minuteOf(drill, at);
    return { kind: 'channel', about: channel, passed: at !== null, expected: end, actual, minute: end };
  });
}

/** In the end no channel says less than another: each that can has the newest word. */
export function checkAgreement(drill: Judged): readonly Found[] {
  const { plan, incident } = drill;
  const behind = owedOf(plan, incident)
    .filter(({ channel }) => !isLost(plan, incident, plan.workspace.channels[channel]?.needs ?? []))
    .map(({ channel, language, statement }) => `${channel}/${language} ${statement}`);
  const minute = minuteOf(drill, drill.ends);
  return [{ kind: 'agreement', about: '', passed: behind.length === 0, expected: [], actual: behind, minute }];
}

/** Whatever left said that it is an exercise. */
export function checkExercise(drill: Judged): readonly Found[] {
  const bare = drill.received.filter(
    ({ statement }) =>
      statement === null || statement.mode !== 'drill' || !statement.text.startsWith(exerciseMark(statement.language)),
  );
  const [first] = bare;
  return [
    {
      kind: 'exercise',
      about: '',
      passed: bare.length === 0,
      expected: drill.received.length,
      actual: drill.received.length - bare.length,
      minute: first === undefined ? null : minuteOf(drill, first.at),
    },
  ];
}
