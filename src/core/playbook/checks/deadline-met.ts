import type { Path, Problem } from '../../finding.ts';
import { audienceKind, isPublicAudience, isPublicChannel } from '../../incident/audience.ts';
import type { Deadline, Playbook } from '../../schema/generated/types.ts';
import { own } from '../../statement/own.ts';
import { audiencesOf } from '../../workspace/scope.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

type Step = Playbook['steps'][number];

/** Anchors of clocks that run while it does not work. */
const BEFORE_THE_END: readonly string[] = ['started', 'detected', 'opened', 'public', 'classified'];
const AFTER_THE_END: readonly string[] = ['restored', 'apology', 'report'];

/** Every deadline can be met by a step: one that tells its audience in time, or one that comes back at each turn. */
export function checkDeadlinesMet(scope: PlaybookScope): readonly Problem[] {
  return Object.entries(scope.playbook.deadlines).flatMap(([id, deadline]) =>
    deadline.every ? checkTurns(scope, id) : checkTold(scope, id, deadline),
  );
}

function checkTold(scope: PlaybookScope, id: string, { from, met_by }: Deadline): readonly Problem[] {
  const { playbook, workspace, imagined } = scope;
  const audience = met_by?.public;
  if (audience === undefined) return [];
  // An audience that there is not is a finding of its own.
  if (workspace && !audiencesOf(workspace).includes(audience)) return [];
  const path = ['deadlines', id, 'met_by', 'public'];
  const isMet = (statement: string) => {
    const told = own(playbook.statements, statement)?.audience ?? '';
    return told === audience || audienceKind(imagined, told) === audience;
  };
  const steps = playbook.steps.filter(({ publish, after }) => !after && publish?.some(isMet));
  if (steps.length === 0) return [unmeetable(scope, path, { id, audience, why: 'nobody' })];
  const met = steps.flatMap(({ publish = [] }) => publish.filter(isMet));
  const channels = carrying(scope, met);
  if (channels.length > 0 && !channels.some((channel) => isPublicChannel(imagined, channel)))
    return [unmeetable(scope, path, { id, audience, why: 'channel' })];
  const isAfter = steps.every((step) => comesAfterTheEnd(playbook, step));
  return isAfter && BEFORE_THE_END.includes(from) ? [unmeetable(scope, path, { id, audience, why: 'end' })] : [];
}

/** A recurring deadline brings up the step that repeats it; what that says must be heard in public. */
function checkTurns(scope: PlaybookScope, id: string): readonly Problem[] {
  const { playbook, imagined } = scope;
  const repeating = playbook.steps.flatMap((step, index) => (step.repeat === id ? [{ step, index }] : []));
  const [first] = repeating;
  if (!first) return [atKey(unmeetable(scope, ['deadlines', id], { id, why: 'turns' }))];
  const isHeard = (statement: string) => {
    const audience = own(playbook.statements, statement)?.audience;
    return audience === undefined || isPublicAudience(imagined, audience);
  };
  return repeating.some(({ step }) => step.publish?.some(isHeard))
    ? []
    : [unmeetable(scope, ['steps', first.index, 'repeat'], { id, why: 'private' })];
}

/** True for a step that waits until somebody marks that it works again. */
function comesAfterTheEnd({ steps, statements }: Playbook, step: Step): boolean {
  const before = steps.slice(0, steps.indexOf(step));
  const isAfter = (id: string) => AFTER_THE_END.includes(own(statements, id)?.stage ?? '');
  return before.some(({ mark }) => mark === 'restored') && step.publish?.some(isAfter) === true;
}

function carrying({ playbook, workspace }: PlaybookScope, statements: readonly string[]): readonly string[] {
  const audiences = statements.map((id) => own(playbook.statements, id)?.audience ?? '');
  return Object.entries(workspace?.channels ?? {}).flatMap(([channel, rule]) =>
    rule.audiences.some((one) => audiences.includes(one)) ? [channel] : [],
  );
}

function unmeetable({ file }: PlaybookScope, path: Path, values: Problem['values']): Problem {
  return error(file, 'deadline-unmeetable', path, values);
}
