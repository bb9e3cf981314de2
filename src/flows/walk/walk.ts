import type { Incident } from '../../core/incident/incident.ts';
import type { Question } from '../../core/incident/walk.ts';
import { question } from '../../core/incident/walk.ts';
import { askConfirmation } from './ask-confirmation.ts';
import { askEstimate } from './ask-estimate.ts';
import { askFact } from './ask-fact.ts';
import { askMark } from './ask-mark.ts';
import { askOptions } from './ask-options.ts';
import { askRecheck } from './ask-recheck.ts';
import { askTask } from './ask-task.ts';
import { askWindow } from './ask-window.ts';
import { leave } from './leave.ts';
import { CommandGone, leads } from './led-by.ts';
import { lookOn } from './look-on.ts';
import { menu } from './menu.ts';
import { release } from './release.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Walks until the incident is over or the person leaves. Every answer is on the disk before the next question. */
export async function walk(sitting: Sitting): Promise<'over' | 'left'> {
  const { session } = sitting;
  sitting.send();
  for (;;) {
    const incident = await session.refresh();
    if (incident.state === 'closed' || incident.state === 'stood-down') {
      sitting.tell(sitting.voice.words('over'));
      sitting.tell(sitting.voice.words('report-after', { incident: incident.id }));
      return 'over';
    }
    await sitting.lookAround();
    await sitting.lookUpNumbers();
    const turn = leads(session, sitting.by) ? await lead(sitting, incident) : await lookOn(sitting);
    if (turn === 'leave' && (await leave(sitting))) return 'left';
  }
}

/** One question, or the menu: the turn of whoever commands. Whoever does not any more only looks on. */
async function lead(sitting: Sitting, incident: Incident): Promise<Turn> {
  const { session, world } = sitting;
  sitting.typed.forget();
  const next = question(session.plan, incident, world.now(), sitting.putOff.keys());
  sitting.stand(next);
  try {
    let turn = next ? await ask(sitting, next) : 'menu';
    sitting.stand(null);
    while (turn === 'menu' && leads(session, sitting.by)) turn = await menu(sitting);
    return turn;
  } catch (problem) {
    if (!(problem instanceof CommandGone)) throw problem;
    sitting.stand(null);
    return 'on';
  }
}

async function ask(sitting: Sitting, next: Question): Promise<Turn> {
  const { message, guide } = sitting.voice.question(sitting.session.plan, sitting.session.incident(), next);
  if (guide !== '') sitting.tell(guide);
  switch (next.kind) {
    case 'fact':
      return askFact(sitting, next.fact, message, next.step.role);
    case 'confirm':
      return askConfirmation(sitting, next, message);
    case 'estimate':
      return askEstimate(sitting, next, message);
    case 'task':
      return askTask(sitting, next, message);
    case 'mark':
      return askMark(sitting, next, message);
    case 'choose':
      return askOptions(sitting, next, message);
    case 'window':
      return askWindow(sitting, next, message);
    case 'recheck':
      return askRecheck(sitting, message);
    case 'publish':
      return release(sitting, next.statements, next.step.role, next.key);
    default:
      return next satisfies never;
  }
}
