import type { Delivery, DeliveryReason } from '../../core/channel/delivery.ts';
import type { DrillNews } from '../../core/drill/told.ts';
import type { Carried } from '../../core/incident/carried.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { Telephones } from '../../core/incident/escalation.ts';
import type { DraftState, Incident } from '../../core/incident/incident.ts';
import type { Sayable } from '../../core/incident/sayable.ts';
import type { OtherWord } from '../../core/incident/spoke-here.ts';
import type { StillOpen } from '../../core/incident/still-open.ts';
import type { Question } from '../../core/incident/walk.ts';
import type { Kit } from '../../core/paper/kit.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Report } from '../../core/report/report.ts';
import type { LintFinding } from '../../core/statement/lint/lint.ts';
import type { Numbers } from '../../core/workspace/reach.ts';
import type { OtherIncident } from '../other-incidents.ts';
import type { Switched } from '../switch.ts';
import type { WalkWord } from './walk-word.ts';

/** The words of the walk: made in render/, handed in by the command. */
export type Voice = {
  /** Clocks, what a drill tells, the promise, `notes` and what became of the deliveries, drawn above each question. */
  readonly header: (
    plan: Plan,
    incident: Incident,
    notes: readonly string[],
    now: string,
    others: readonly OtherIncident[],
    news: DrillNews,
  ) => string;
  /** Why this terminal only shows. */
  readonly elsewhere: (plan: Plan, incident: Incident, now: string) => string;
  /** One page for whoever takes over. */
  readonly handover: (plan: Plan, incident: Incident, now: string) => string;
  /** What works without a screen, as the file's name wants it: HTML, or plain text. */
  readonly kit: (kit: Kit, numbers: Numbers, file: string) => string;
  /** What weakens a text that somebody has written. */
  readonly weakness: (finding: LintFinding) => string;
  /** What has happened, as the file's name wants it: HTML, JSON, or Markdown. */
  readonly report: (plan: Plan, report: Report, entries: readonly Entry[], file: string) => string;
  /** A word that a person typed, as one line that a terminal shows whole. */
  readonly plain: (typed: string) => string;
  /** What is to be done with a bundle. */
  readonly bundled: (file: string, notesLeft: number) => string;
  /** What other incidents have just said in the same places. */
  readonly spokeHere: (plan: Plan, words: readonly OtherWord[], now: string) => string;
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
  /** What may be said now. */
  readonly lines: (plan: Plan, sayable: Sayable, asked: { readonly language: string; readonly now: string }) => string;
  readonly clockSkew: (minutes: number) => string;
  /** What a switch of the playbook changes. */
  readonly switched: (switched: Extract<Switched, { changes: unknown }>, now: string) => string;
  /** What a stop has called back, and what is out all the same. */
  readonly stopped: (incident: Incident, entries: readonly Entry[]) => string;
  readonly outcome: (plan: Plan, delivery: Delivery) => string;
  /** `branch-door/ro holding`. */
  readonly delivery: (delivery: Delivery) => string;
  /** The text of a delivery, for a person to put up or to copy. */
  readonly byHand: (plan: Plan, delivery: Delivery) => string;
  /** What stands above each question before all else: who is silent and whom to ring, what went out without a yes, a review that has expired. */
  readonly urgent: (plan: Plan, incident: Incident, telephones: Telephones, now: string) => readonly string[];
  readonly status: (plan: Plan, incident: Incident, telephones: Telephones, now: string) => string;
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
