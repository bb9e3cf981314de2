import type { Problem } from '../../finding.ts';
import type { FirstWord } from '../../incident/imagine-first-word.ts';
import { rolesNeeded } from '../../statement/consent.ts';
import { isIn, offered } from '../../statement/options.ts';
import { own } from '../../statement/own.ts';
import { NIGHT } from '../imagined-plan.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';
import { placeOf } from './question-place.ts';

/** What needs a second person before customers are told: a yes, a confirmation, a role that whoever commands may not hold. */
export function peopleBefore(scope: PlaybookScope, word: FirstWord): readonly Problem[] {
  return [...approvals(scope, word), ...confirmations(scope, word), ...roles(scope, word)];
}

/** Everything that goes out with the first word is approved already. */
function approvals({ file, playbook, imagined }: PlaybookScope, { release, incident }: FirstWord): readonly Problem[] {
  const options = offered(imagined, incident, NIGHT).filter(isIn);
  return (release?.statements ?? []).flatMap((id) => {
    const statement = own(playbook.statements, id);
    const promised = options.flatMap((option) => (statement?.parts.includes(option.kind) ? [option.id] : []));
    const roles = statement ? rolesNeeded(imagined, id, statement, promised, true) : [];
    if (roles.length === 0) return [];
    return [atKey(error(file, 'first-word-needs-approval', ['statements', id], { statement: id, roles }))];
  });
}

function confirmations(scope: PlaybookScope, { asked }: FirstWord): readonly Problem[] {
  return asked.flatMap((question) => {
    if (question.kind !== 'confirm' || question.role === null || isHeldByAll(scope, question.role)) return [];
    const { fact, role } = question;
    const path = placeOf(scope.playbook, question);
    return [error(scope.file, 'first-word-needs-person', path, { why: 'confirm', name: fact, role })];
  });
}

function roles(scope: PlaybookScope, { asked, release }: FirstWord): readonly Problem[] {
  const steps = new Set([...asked, ...(release ? [release] : [])].flatMap(({ step }) => step ?? []));
  return [...steps].flatMap((step) => {
    const { id, role } = step;
    if (role === undefined || isHeldByAll(scope, role)) return [];
    const path = ['steps', scope.playbook.steps.indexOf(step), 'role'];
    return [error(scope.file, 'first-word-needs-person', path, { why: 'role', name: id, role })];
  });
}

/** True when whoever may command holds the role: the commanders, or everybody where nobody is one. */
function isHeldByAll({ workspace }: PlaybookScope, role: string): boolean {
  if (!workspace) return false;
  const commanders = workspace.people.filter((person) => person.roles.includes('commander'));
  return (commanders.length > 0 ? commanders : workspace.people).every((person) => person.roles.includes(role));
}
