import type { Delivery, DeliveryReason } from '../../core/channel/delivery.ts';
import type { DraftState, Incident } from '../../core/incident/incident.ts';
import type { Question } from '../../core/incident/walk.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Refusal } from '../../core/refusal.ts';

/** The words of the walk: made in render/, handed in by the command. */
export type Voice = {
  /** Clocks, the promise and the latest outcomes, drawn above each question. */
  readonly header: (plan: Plan, incident: Incident, outcomes: readonly string[], now: string) => string;
  readonly question: (
    plan: Plan,
    incident: Incident,
    question: Question,
  ) => { readonly message: string; readonly guide: string };
  readonly factName: (plan: Plan, fact: string) => string;
  readonly value: (plan: Plan, fact: string, value: string) => string;
  readonly option: (plan: Plan, option: string) => string;
  readonly person: (plan: Plan, id: string) => string;
  readonly words: (code: WalkWord, values?: Readonly<Record<string, string>>) => string;
  /** `unusable`: channels that cannot be used from this machine, and why. */
  readonly sendScreen: (
    plan: Plan,
    incident: Incident,
    states: readonly DraftState[],
    now: string,
    unusable: Readonly<Record<string, DeliveryReason>>,
  ) => string;
  readonly outcome: (plan: Plan, delivery: Delivery) => string;
  /** The text of a delivery, for a person to put up or to copy. */
  readonly byHand: (plan: Plan, delivery: Delivery) => string;
  readonly status: (plan: Plan, incident: Incident, now: string) => string;
  readonly refusal: (refusal: Refusal) => string;
  readonly statement: (plan: Plan, statement: string) => string;
  readonly playbook: (plan: Plan) => string;
  /** A sentence or two, broken at the terminal's width. */
  readonly paragraph: (text: string) => string;
};

/** Short words and labels of the walk: a closed list, each with a sentence in render/walk/. */
export type WalkWord =
  | 'what-do-you-see'
  | 'menu'
  | 'menu-question'
  | 'menu-fact'
  | 'menu-statement'
  | 'menu-deliveries'
  | 'menu-status'
  | 'menu-leave'
  | 'menu-back'
  | 'menu-close'
  | 'menu-playbook'
  | 'not-known'
  | 'yes'
  | 'no'
  | 'later'
  | 'which-fact'
  | 'which-statement'
  | 'which-part'
  | 'which-playbook'
  | 'new-text'
  | 'send-question'
  | 'send'
  | 'send-not-ready'
  | 'approve'
  | 'who-approves'
  | 'by-phone'
  | 'in-the-room'
  | 'how-told'
  | 'edit'
  | 'leave-out'
  | 'skip-step'
  | 'which-option'
  | 'draft-anew'
  | 'still-true'
  | 'emergency'
  | 'why'
  | 'why-needed'
  | 'done'
  | 'nobody-yet'
  | 'when-time'
  | 'reference'
  | 'pending-leave'
  | 'leave-anyway'
  | 'stay'
  | 'which-delivery'
  | 'delivery-sent'
  | 'delivery-not-sent'
  | 'delivery-resend'
  | 'where-seen'
  | 'nothing-to-settle'
  | 'left'
  | 'over'
  | 'opened'
  | 'opened-as'
  | 'proposed';
