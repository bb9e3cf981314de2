import { misused, refused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';

/** Leaves a step out, with a reason. */
export function skipStep(asked: Asked, id: string, because: string | undefined): Decision {
  return begun(asked, () => {
    const step = asked.plan.playbook.steps.find((one) => one.id === id);
    if (!step) return misused('step-unknown', { step: id, steps: asked.plan.playbook.steps.map((one) => one.id) });
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'skip' });
    if (Object.hasOwn(asked.incident.skipped, id)) return refused('already-skipped', { step: id });
    const wrongRole = notInRole(asked.plan, step.role, asked.by, asked.behalf);
    return wrongRole ?? entry('step.skipped', { step: id, because, ...asked.behalf });
  });
}

/** A task outside the program is done; a compensation's name says that it was paid, `call-back-1` that a journalist was called. */
export function doneTask(asked: Asked, task: string, happenedAt?: string): Decision {
  return begun(asked, () => {
    const { plan, incident } = asked;
    const step = plan.playbook.steps.find((one) => one.do?.includes(task));
    const tasks = [
      ...plan.playbook.steps.flatMap((one) => one.do ?? []),
      ...Object.keys(plan.playbook.compensations ?? {}),
      ...incident.call_backs.map((one) => one.task),
    ];
    if (!tasks.includes(task)) return misused('task-unknown', { task, tasks });
    if (Object.hasOwn(incident.tasks, task)) return refused('already-done', { task });
    return (
      notInRole(plan, step?.role, asked.by, asked.behalf) ?? entry('task.done', { task, ...asked.behalf }, happenedAt)
    );
  });
}
