import type { Problem } from '../../finding.ts';
import { atKey, note, warning } from '../../playbook/checks/problem.ts';
import { servicesIn } from '../../reach/services.ts';
import type { WholeScope } from '../scope.ts';

/** Each service has a playbook that is for it, when it fails. */
export function checkServicesCovered({ file, workspace, playbooks, complete }: WholeScope): readonly Problem[] {
  const plans = playbooks.flatMap(({ plan }) => plan ?? []);
  if (plans.length === 0 || !complete) return [];
  return servicesIn(workspace, plans)
    .filter(({ playbooks: covering, money, way }) => covering.length === 0 && (money || !way))
    .map(({ service, money }) => {
      const make = money ? warning : note;
      return atKey(make(file, 'service-uncovered', ['services', service], { service }));
    });
}
