import type { Path, Problem } from '../../finding.ts';
import { remainsIn } from '../../reach/remains.ts';
import { withLost } from '../../reach/with-lost.ts';
import { isReviewed } from '../../statement/options.ts';
import { needed } from '../../workspace/needed.ts';
import type { Plan } from '../plan.ts';
import type { PlaybookScope } from '../scope.ts';
import { note, warning } from './problem.ts';

/** Something that waits for somebody in a role. */
type Waiting = {
  readonly role: string;
  readonly what: 'facts' | 'compensations' | 'steps';
  readonly name: string;
  readonly path: Path;
};

/** With what the playbook assumes to be lost, somebody is left for each role that it asks for; and with one more dependency lost. */
export function checkReachOfRoles({ file, playbook, plan }: PlaybookScope): readonly Problem[] {
  if (!plan) return [];
  const waiting = waitingIn(plan);
  if (waiting.length === 0) return [];
  const assumed = playbook.assume_lost ?? [];
  const out = (lost: readonly string[]) => {
    const gone = remainsIn(plan, withLost(lost)).roles_gone;
    return gone.filter((role) => waiting.some((one) => one.role === role));
  };
  const tell = (make: typeof note, lost: readonly string[]) => (role: string) => {
    const all = waiting.filter((one) => one.role === role);
    const called = (what: Waiting['what']) => all.filter((one) => one.what === what).map(({ name }) => name);
    const values = { role, facts: called('facts'), compensations: called('compensations'), steps: called('steps') };
    return make(file, 'reach-role', all[0]?.path ?? [], { ...values, lost, assumed });
  };
  const now = out([]);
  const later = needed(plan.workspace).flatMap((one) =>
    out([one])
      .filter((role) => !now.includes(role))
      .map(tell(note, [one])),
  );
  return [...now.map(tell(warning, [])), ...later];
}

/** All but what is told elsewhere: approvals with their statements, notices with their deadlines. */
function waitingIn(plan: Plan): readonly Waiting[] {
  const { facts = {}, compensations = {}, deadlines, steps } = plan.playbook;
  const timed = Object.values(deadlines).map(({ met_by }) => met_by?.filed);
  return [
    ...Object.entries(facts).flatMap(([name, { confirm: role }]) =>
      role === undefined ? [] : [{ role, what: 'facts' as const, name, path: ['facts', name, 'confirm'] }],
    ),
    ...Object.entries(compensations).flatMap(([name, { approve = [] }]) =>
      isReviewed(plan, name)
        ? []
        : approve.map((role, index) => {
            return { role, what: 'compensations' as const, name, path: ['compensations', name, 'approve', index] };
          }),
    ),
    ...steps.flatMap(({ id, role, mark }, index) => {
      const filed = typeof mark === 'object' ? mark.filed : undefined;
      const isTold = filed !== undefined && timed.includes(filed);
      return role === undefined || isTold
        ? []
        : [{ role, what: 'steps' as const, name: id, path: ['steps', index, 'role'] }];
    }),
  ];
}
