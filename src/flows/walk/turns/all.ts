import { alarmTurn } from './alarm.ts';
import { armTurn } from './arm.ts';
import { callBackTurn } from './call-back.ts';
import { closeTurn } from './close.ts';
import { correctTurn } from './correct.ts';
import { deliveriesTurn } from './deliveries.ts';
import { factTurn } from './fact.ts';
import { handoverTurn } from './handover.ts';
import { leaveTurn } from './leave.ts';
import { lostTurn } from './lost.ts';
import type { MenuTurn } from './menu-turn.ts';
import { noteTurn } from './note.ts';
import { owedTurn } from './owed.ts';
import { playbookTurn } from './playbook.ts';
import { pressTurn } from './press.ts';
import { printTurn } from './print.ts';
import { reopenTurn } from './reopen.ts';
import { reportTurn } from './report.ts';
import { retractTurn } from './retract.ts';
import { standDownTurn } from './stand-down.ts';
import { statementTurn } from './statement.ts';
import { statusTurn } from './status.ts';
import { stopTurn } from './stop.ts';
import { windowTurn } from './window.ts';
import { withholdTurn } from './withhold.ts';

/** Every turn that the menu offers, in its order. A new one is a file and a line here. */
export const MENU_TURNS: readonly MenuTurn[] = [
  deliveriesTurn,
  owedTurn,
  factTurn,
  statementTurn,
  stopTurn,
  correctTurn,
  retractTurn,
  lostTurn,
  noteTurn,
  pressTurn,
  callBackTurn,
  statusTurn,
  alarmTurn,
  printTurn,
  reportTurn,
  windowTurn,
  withholdTurn,
  standDownTurn,
  reopenTurn,
  handoverTurn,
  closeTurn,
  playbookTurn,
  armTurn,
  leaveTurn,
];
