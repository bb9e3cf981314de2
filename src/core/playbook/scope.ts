import { hasPath } from '../document/locate.ts';
import type { SourceDocument } from '../document/read-document.ts';
import type { DrillRecord } from '../drill/history/record.ts';
import type { Path } from '../finding.ts';
import type { Playbook, Texts, Workspace } from '../schema/generated/types.ts';
import type { LintLexicon } from '../statement/lint/lexicon.ts';
import type { Plan } from './plan.ts';
import type { PlaybookFolder } from './since/changes.ts';

/** A playbook's texts in one language: its own, the shared ones below, and both merged. */
export type LanguageTexts = {
  readonly language: string;
  readonly own: SourceDocument<Texts>;
  readonly shared: SourceDocument<Texts> | undefined;
  readonly merged: Texts;
};

/** What the checks of a playbook look at. Without a workspace (a folder of playbooks alone) what needs one is not checked. */
export type PlaybookScope = {
  readonly file: string;
  /** The folder's name. */
  readonly folder: string;
  readonly playbook: Playbook;
  readonly workspace: Workspace | undefined;
  readonly plan: Plan | undefined;
  /** The plan with its texts, to imagine incidents with; without a workspace it has one that holds whatever the playbook names. */
  readonly imagined: Plan;
  /** Texts files of its own, listed in the playbook or not. */
  readonly ownTexts: readonly SourceDocument<Texts>[];
  /** Texts files that are there and could not be read: their own findings say why. */
  readonly unreadTexts: readonly string[];
  /** The languages that count here: in the playbook, in the workspace, with texts. */
  readonly texts: readonly LanguageTexts[];
  /** The day on which it is judged, and from which times are written. Without it, what depends on the day is not judged. */
  readonly now: string | undefined;
  /** The drills of its workspace, oldest first, where they are known. */
  readonly drills: readonly DrillRecord[] | undefined;
  /** By what words texts are judged. */
  readonly lexicons: readonly LintLexicon[];
  /** The playbook as it was at a revision, if that was asked for and it was there. */
  readonly before: (PlaybookFolder & { readonly revision: string }) | undefined;
};

/** Facts that every playbook has, and their types. */
export const BUILT_IN_FACTS = {
  services: 'services',
  started_at: 'time',
  detected_at: 'time',
  restored_at: 'time',
  relapsed_at: 'time',
  reports: 'number',
  spoken: 'boolean',
} as const;

/** Built-in facts for the team alone: how many customers have reported it, and whether they or the press speak of it. */
export const TEAM_FACTS: readonly string[] = ['reports', 'spoken'];

/** Placeholders that are no facts. */
export const BUILT_IN_PLACEHOLDERS = [
  'link',
  'contact',
  'next_update_by',
  'eta_said',
  'pay_by',
  'organisation',
  'reference',
  'emergency_at',
  'emergency_by',
  'emergency_statements',
];

/** When what a correction corrects was said: for corrections alone. */
export const CORRECTED_AT = 'corrected_at';

/** Parts of statements that an answer or a reply may repeat: what the public was told there last. */
export const TOLD_PARTS = ['workaround', 'compensation', 'check'] as const;

/** What the alarm for staff may show. */
export const ALARM_PLACEHOLDERS = ['deadline', 'minutes', 'due_at', 'reference', 'organisation'];

/** The names that the text at a path may show. */
export function placeholdersAt(playbook: Playbook, [list]: Path): readonly string[] {
  if (list === 'alarm') return ALARM_PLACEHOLDERS;
  const told = list === 'questions' || list === 'replies' ? TOLD_PARTS : [];
  return [...factNames(playbook), ...BUILT_IN_PLACEHOLDERS, ...told];
}

/** The names that a condition, a question or a text may use. */
export function factNames(playbook: Playbook): readonly string[] {
  return [...Object.keys(BUILT_IN_FACTS), ...Object.keys(playbook.facts ?? {})];
}

/** The type of a fact, built in or the playbook's. */
export function typeOfFact(playbook: Playbook, name: string): string | undefined {
  if (Object.hasOwn(BUILT_IN_FACTS, name)) return BUILT_IN_FACTS[name as keyof typeof BUILT_IN_FACTS];
  return Object.hasOwn(playbook.facts ?? {}, name) ? playbook.facts?.[name]?.type : undefined;
}

/** The file in which a text stands: the nearer one that has it. */
export function fileOfText({ own, shared }: LanguageTexts, path: Path): string {
  return shared && !hasPath(own.value, path) && hasPath(shared.value, path) ? shared.file : own.file;
}
