import { type ReadDocument, readDocument, type SourceDocument } from '../document/read-document.ts';
import type { FoundFile } from '../document/source-file.ts';
import type { Finding } from '../finding.ts';
import type { Connector, Playbook, Reach, Scenario, Test, Texts, Workspace } from '../schema/generated/types.ts';
import {
  validateConnector,
  validatePlaybook,
  validateReach,
  validateScenario,
  validateTest,
  validateTexts,
  validateWorkspace,
} from '../schema/generated/validators.js';
import { type FileKind, fileKind } from './file-kind.ts';

/** A texts file; `folder` is the playbook's, or null for what all playbooks share. */
export type TextsFile = {
  readonly folder: string | null;
  readonly language: string;
  readonly file: string;
  /** Undefined when it could not be read: its findings say why. */
  readonly document: SourceDocument<Texts> | undefined;
};

/** A file beside a playbook that rehearses it: `folder` is the playbook's, `name` the file's without `.yaml`. */
type Beside<T> = {
  readonly folder: string;
  readonly name: string;
  readonly file: string;
  /** Undefined when it could not be read: its findings say why. */
  readonly document: SourceDocument<T> | undefined;
};

/** A test of a playbook. */
export type TestFile = Beside<Test>;

/** A scenario of a playbook. */
export type ScenarioFile = Beside<Scenario>;

/** The files of a workspace, each read against the schema of its kind. */
export type ReadFiles = {
  readonly workspace: SourceDocument<Workspace> | undefined;
  readonly reach: SourceDocument<Reach> | undefined;
  readonly playbooks: readonly { readonly folder: string; readonly document: SourceDocument<Playbook> | undefined }[];
  readonly texts: readonly TextsFile[];
  readonly tests: readonly TestFile[];
  readonly scenarios: readonly ScenarioFile[];
  /** By the file's name. */
  readonly connectors: Readonly<Record<string, SourceDocument<Connector> | undefined>>;
  readonly documents: readonly SourceDocument<unknown>[];
  readonly findings: readonly Finding[];
};

/** The files of a workspace and the connectors that come with the program, which no file of its own takes the place of. */
export function withBuiltIn(files: readonly FoundFile[], builtIn: readonly FoundFile[]): readonly FoundFile[] {
  const shipped = builtIn.map((file) => ({ ...file, path: builtInPath(file) }));
  const named = new Set(shipped.map(({ path }) => path));
  return [...shipped, ...files.filter(({ path }) => !named.has(path))];
}

/** Where a connector that comes with the program would stand in a workspace. */
export function builtInPath({ path }: FoundFile): string {
  return `connectors/${path}`;
}

/** Reads all that a workspace is made of. A broken file is a finding, and the rest is read all the same. */
export function readFiles(files: readonly FoundFile[]): ReadFiles {
  const findings: Finding[] = [];
  const documents: SourceDocument<unknown>[] = [];
  const keep = <T>(read: ReadDocument<T>): SourceDocument<T> | undefined => {
    findings.push(...read.findings);
    if (read.document) documents.push(read.document);
    return read.document;
  };
  const top = files.find(({ path }) => fileKind(path, undefined).kind === 'workspace');
  const workspace = top && keep(readDocument(top, validateWorkspace));
  const kinds = files.map((file) => ({ file, of: fileKind(file.path, workspace?.value.reach?.file) }));
  const all = <K extends FileKind['kind']>(kind: K) =>
    kinds.filter((one): one is { file: FoundFile; of: Extract<FileKind, { kind: K }> } => one.of.kind === kind);
  const [reach] = all('reach');
  findings.push(...all('misnamed').map(({ file, of }) => misnamed(file.path, of.wanted)));
  return {
    workspace,
    reach: reach && keep(readDocument(reach.file, validateReach)),
    playbooks: all('playbook').map(({ file, of: { folder } }) => ({
      folder,
      document: keep(readDocument(file, validatePlaybook)),
    })),
    texts: [...all('shared-texts'), ...all('texts')].map(({ file, of }) => ({
      folder: of.kind === 'texts' ? of.folder : null,
      language: of.language,
      file: file.path,
      document: keep(readDocument(file, validateTexts)),
    })),
    tests: all('test').map(({ file, of: { folder, name } }) => ({
      folder,
      name,
      file: file.path,
      document: keep(readDocument(file, validateTest)),
    })),
    scenarios: all('scenario').map(({ file, of: { folder, name } }) => ({
      folder,
      name,
      file: file.path,
      document: keep(readDocument(file, validateScenario)),
    })),
    connectors: Object.fromEntries(
      all('connector').map(({ file, of: { id } }) => [id, keep(readDocument(file, validateConnector))]),
    ),
    documents,
    findings,
  };
}

function misnamed(file: string, wanted: string): Finding {
  return { rule: 'file-name', severity: 'error', file, line: 1, column: 1, values: { wanted } };
}

/** A workspace as it is checked: what all playbooks share, and each folder of a playbook together with that. */
export type ReadInParts = { readonly shared: ReadFiles; readonly folders: Iterable<ReadFiles> };

/** Reads one playbook at a time, when its turn comes: of two thousand, one is in memory. */
export function readInParts(files: readonly FoundFile[]): ReadInParts {
  const around: FoundFile[] = [];
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    const kind = fileKind(file.path, undefined);
    if (!('folder' in kind)) around.push(file);
    else if (!folders.get(kind.folder)?.push(file)) folders.set(kind.folder, [file]);
  }
  const shared = readFiles(around);
  return { shared, folders: readFolders(shared, folders.values()) };
}

function* readFolders(shared: ReadFiles, folders: Iterable<readonly FoundFile[]>): Generator<ReadFiles> {
  for (const files of folders) {
    const { playbooks, texts, tests, scenarios, documents, findings } = readFiles(files);
    yield { ...shared, playbooks, texts: [...shared.texts, ...texts], tests, scenarios, documents, findings };
  }
}
