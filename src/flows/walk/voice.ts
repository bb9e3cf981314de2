import type { Delivery, DeliveryReason } from '../../core/channel/delivery.ts';
import type { Carried } from '../../core/incident/carried.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { DraftState, Incident } from '../../core/incident/incident.ts';
import type { StillOpen } from '../../core/incident/still-open.ts';
import type { Question } from '../../core/incident/walk.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Switched } from '../switch.ts';

/** The words of the walk: made in render/, handed in by the command. */
export type Voice = {
  /** Clocks, the promise, `notes` and what became of the deliveries, drawn above each question. */
  readonly header: (plan: Plan, incident: Incident, notes: readonly string[], now: string) => string;
  readonly question: (
    plan: Plan,
    incident: Incident,
    question: Question,
  ) => { readonly message: string; readonly guide: string };
  /** The title of a step. */
  readonly step: (step: NonNullable<Question['step']>) => string;
  /** What the playbook says about announcing, and the decision to say nothing that stands; empty: neither. */
  readonly announcement: (plan: Plan, incident: Incident, now: string) => string;
  readonly factName: (plan: Plan, fact: string) => string;
  readonly value: (plan: Plan, fact: string, value: string) => string;
  readonly option: (plan: Plan, option: string) => string;
  /** What keeps an incident from being closed, promises aside. */
  readonly stillOpen: (open: StillOpen) => string;
  /** What a promise is about: `pay back: fees`. */
  readonly promise: (plan: Plan, promise: string) => string;
  /** A time: `13:05`, with the day when that is not the day of `now`. */
  readonly clock: (plan: Plan, instant: string, now: string) => string;
  readonly dependency: (plan: Plan, dependency: string) => string;
  readonly person: (plan: Plan, id: string) => string;
  readonly words: (code: WalkWord, values?: Readonly<Record<string, string>>) => string;
  /** `unusable`: channels that cannot be used from this machine, and why. `texts`: whether each text is shown whole. */
  readonly sendScreen: (
    plan: Plan,
    incident: Incident,
    states: readonly DraftState[],
    now: string,
    unusable: Readonly<Record<string, DeliveryReason>>,
    texts: boolean,
  ) => string;
  readonly clockSkew: (minutes: number) => string;
  /** What a switch of the playbook changes. */
  readonly switched: (switched: Extract<Switched, { changes: unknown }>, now: string) => string;
  /** What a stop has called back. */
  readonly stopped: (entries: readonly Entry[]) => string;
  readonly outcome: (plan: Plan, delivery: Delivery) => string;
  /** `branch-door/ro holding`. */
  readonly delivery: (delivery: Delivery) => string;
  /** The text of a delivery, for a person to put up or to copy. */
  readonly byHand: (plan: Plan, delivery: Delivery) => string;
  readonly status: (plan: Plan, incident: Incident, now: string) => string;
  /** What is out, where, and since when. */
  readonly outNow: (plan: Plan, incident: Incident, now: string) => string;
  /** A statement as it is out, in each language: what is to be corrected. */
  readonly saidBefore: (plan: Plan, carried: Carried, now: string) => string;
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
  | 'menu-hint'
  | 'menu-question'
  | 'menu-next'
  | 'menu-put-off'
  | 'menu-look'
  | 'menu-fact'
  | 'menu-statement'
  | 'menu-owed'
  | 'menu-deliveries'
  | 'menu-lost'
  | 'menu-note'
  | 'menu-status'
  | 'menu-leave'
  | 'menu-withhold'
  | 'menu-window'
  | 'go'
  | 'no-go'
  | 'menu-stand-down'
  | 'announce'
  | 'withhold-again'
  | 'stand-down'
  | 'is-spoken-of'
  | 'recheck-in'
  | 'recheck-bounds'
  | 'who-agrees'
  | 'stand-down-why'
  | 'menu-back'
  | 'menu-close'
  | 'menu-playbook'
  | 'due-now'
  | 'come-up'
  | 'answered-meanwhile'
  | 'not-written'
  | 'more-in-status'
  | 'not-known'
  | 'yes'
  | 'yes-filed'
  | 'no'
  | 'later'
  | 'which-fact'
  | 'which-statement'
  | 'which-part'
  | 'which-playbook'
  | 'new-text'
  | 'new-text-promise'
  | 'send-question'
  | 'send'
  | 'send-not-ready'
  | 'approve'
  | 'who-approves'
  | 'in-role'
  | 'who-decides'
  | 'by-phone'
  | 'in-the-room'
  | 'how-told'
  | 'texts'
  | 'edit'
  | 'leave-out'
  | 'say-late'
  | 'unsay-late'
  | 'skip-step'
  | 'skip-whole-step'
  | 'asks-why'
  | 'which-option'
  | 'draft-anew'
  | 'still-true'
  | 'emergency'
  | 'why'
  | 'why-needed'
  | 'new-first'
  | 'done'
  | 'nobody-yet'
  | 'when-time'
  | 'not-a-time'
  | 'reference'
  | 'pending-leave'
  | 'pending-left'
  | 'leave-anyway'
  | 'stay'
  | 'which-delivery'
  | 'is-it-out'
  | 'delivery-sent'
  | 'delivery-not-sent'
  | 'delivery-resend'
  | 'who-did-it'
  | 'where-seen'
  | 'nothing-to-settle'
  | 'what-is-lost'
  | 'note-text'
  | 'close-how'
  | 'close-settle'
  | 'close-without'
  | 'close-promise'
  | 'promise-due'
  | 'promise-done'
  | 'promise-hand-over'
  | 'promise-leave'
  | 'promise-to-whom'
  | 'promise-by-when'
  | 'not-ahead'
  | 'report-after'
  | 'menu-reopen'
  | 'who-on-phones'
  | 'nobody-confirmed'
  | 'somebody-else'
  | 'whose-name'
  | 'name-needed'
  | 'stopped-again'
  | 'since-when'
  | 'estimate-holds'
  | 'estimate-moves'
  | 'estimate-back'
  | 'new-estimate'
  | 'why-estimate'
  | 'close-now'
  | 'left'
  | 'over'
  | 'open-one'
  | 'open-several'
  | 'flags-unused'
  | 'left-before'
  | 'open-resume'
  | 'open-another'
  | 'armed-too'
  | 'opened'
  | 'proposed'
  | 'switched'
  | 'only-playbook'
  | 'menu-stop'
  | 'menu-correct'
  | 'menu-retract'
  | 'what-was-wrong'
  | 'what-is-right'
  | 'right-needed'
  | 'correct-in-none'
  | 'retract-where'
  | 'retract-nowhere'
  | 'retract'
  | 'retract-alone'
  | 'who-retracts'
  | 'is-it-gone'
  | 'taken-down'
  | 'still-there'
  | 'retract-again';
