import type { SourceDocument } from '../document/read-document.ts';
import type { PlaybookScope } from '../playbook/scope.ts';
import type { Connector, Reach, Workspace } from '../schema/generated/types.ts';

/** What the checks of a workspace look at. */
export type WorkspaceScope = {
  readonly file: string;
  readonly workspace: Workspace;
  /** By the file's name; undefined where the file is broken. */
  readonly connectors: Readonly<Record<string, SourceDocument<Connector> | undefined>>;
  /** The telephone list, where it is here: it is kept outside git. */
  readonly reach: SourceDocument<Reach> | undefined;
};

/** What the checks of a workspace and its playbooks together look at. */
export type WholeScope = WorkspaceScope & {
  readonly playbooks: readonly PlaybookScope[];
  /** Scenarios beside playbooks, that can be read or not: `data-centre-loss/night`. */
  readonly scenarios: readonly string[];
  /** False when a playbook cannot be read: what it covers is not known. */
  readonly complete: boolean;
};

/** Kinds of audience that every workspace has. */
export const AUDIENCES = ['customers', 'affected', 'staff', 'partners', 'press', 'regulator', 'investors'];

/** Every audience that a statement or a channel may name. */
export function audiencesOf(workspace: Workspace): readonly string[] {
  return [...AUDIENCES, ...Object.keys(workspace.audiences ?? {})];
}

/** What a `needs` may name. */
export function needsOf(workspace: Workspace): readonly string[] {
  return [...Object.keys(workspace.dependencies ?? {}), ...Object.keys(workspace.services)];
}

/** Roles that somebody holds. */
export function rolesOf(workspace: Workspace): readonly string[] {
  return [...new Set(workspace.people.flatMap((person) => person.roles))];
}
