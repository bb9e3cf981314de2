/** The library: the pure core, for programs that check playbooks or read journals. */

export type { Finding } from './core/finding.ts';
export type { Entry, EntryType } from './core/incident/entry.ts';
export { fold } from './core/incident/fold.ts';
export type { Incident } from './core/incident/incident.ts';
export type { Status } from './core/incident/status.ts';
export { statusOf } from './core/incident/status.ts';
export type { Plan } from './core/playbook/plan.ts';
export type { Element, Elements } from './core/statement/lint/elements.ts';
export type { LintLexicon } from './core/statement/lint/lexicon.ts';
export type { Linted, LintFinding, LintOptions } from './core/statement/lint/lint.ts';
export { lint } from './core/statement/lint/lint.ts';
export { readLexicon } from './core/statement/lint/read-lexicon.ts';
export { checkWorkspace } from './core/workspace/check-workspace.ts';
