import { missingApprovals } from '../../incident/approvals.ts';
import { openCallBacks } from '../../incident/call-backs.ts';
import { emergenciesOf, isEmergency } from '../../incident/emergencies.ts';
import type { Entry } from '../../incident/entry.ts';
import type { DraftState } from '../../incident/incident.ts';
import { confirmerOf } from '../../statement/facts.ts';
import { MINUTE } from '../../time/duration.ts';
import type { Found } from '../check.ts';
import { type Judged, minuteOf } from '../judged.ts';

/** Exit codes of a command that did what it could: done, something is wrong, interrupted at the end of the drill. */
const DID: readonly number[] = [0, 1, 130];

/** Every text that went out had the consent that it needed. Emergency releases are counted by themselves. */
export function checkApprovals({ incident }: Judged): readonly Found[] {
  const said = Object.values(incident.drafts).flatMap((revisions) =>
    revisions.filter((one) => one.published_at !== null),
  );
  const isCounted = ({ draft }: DraftState) => !isEmergency(incident, draft.statement, draft.revision);
  const without = said.filter((state) => isCounted(state) && missingApprovals(state).length > 0);
  const names = without.map(({ draft }) => `${draft.statement}-${draft.revision}`);
  return [{ kind: 'approvals', about: '', passed: names.length === 0, expected: [], actual: names }];
}

/** No more releases without the approvals than the scenario finds right. */
export function checkEmergencies(drill: Judged): readonly Found[] {
  const most = drill.scenario.expect?.emergencies ?? 0;
  const met = emergenciesOf(drill.incident);
  const over = met[most];
  const minute = over === undefined ? null : minuteOf(drill, over.at);
  return [{ kind: 'emergencies', about: '', passed: met.length <= most, expected: most, actual: met.length, minute }];
}

/** As many corrections and retractions as the scenario finds right. */
export function checkCorrections(drill: Judged): readonly Found[] {
  const wanted = drill.scenario.expect?.corrections ?? 0;
  const met = drill.entries.filter(corrects);
  const last = met.at(-1);
  const minute = minuteOf(drill, last?.at ?? drill.ends);
  return [
    { kind: 'corrections', about: '', passed: met.length === wanted, expected: wanted, actual: met.length, minute },
  ];
}

function corrects(entry: Entry): boolean {
  if (entry.type === 'statement.retracted') return true;
  if (entry.type !== 'statement.published') return false;
  return entry.data.statements.some(({ statement }) => statement.startsWith('correction-'));
}

/** What nobody has answered in the end: who waits for a call, what nobody confirmed, what became of a delivery. */
export function checkQuestions(drill: Judged): readonly Found[] {
  const { plan, incident } = drill;
  const facts = Object.entries(incident.facts).filter(
    ([name, { value, confirmed }]) => value !== null && !confirmed && confirmerOf(plan, name) !== undefined,
  );
  const unknown = Object.values(incident.deliveries).filter(({ state }) => state === 'unknown');
  const open = [
    ...openCallBacks(incident).map(({ task }) => task),
    ...facts.map(([name]) => name),
    ...unknown.map(({ id }) => id),
  ];
  const minute = minuteOf(drill, drill.ends);
  return [{ kind: 'questions', about: '', passed: open.length === 0, expected: [], actual: open, minute }];
}

/** What the operator did was possible, and what the program has to refuse it refused. */
export function checkOperator({ turns }: Judged): readonly Found[] {
  if (turns === null) return [];
  const wrong = turns.filter(({ came, refused }) => came !== null && DID.includes(came.exit) === refused);
  const [first] = wrong;
  return [
    {
      kind: 'operator',
      about: '',
      passed: wrong.length === 0,
      expected: [],
      actual: wrong.map(({ run }) => run.join(' ')),
      minute: first === undefined ? null : Math.floor(first.at / MINUTE),
    },
  ];
}
