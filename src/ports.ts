import type { Answer } from './core/channel/answer.ts';
import type { FoundFile } from './core/document/source-file.ts';
import type { Running } from './core/drill/running.ts';
import type { PackedIncident } from './core/incident/bundle/packed.ts';
import type { Author, Entry, EntryDraft, EntryType } from './core/incident/entry.ts';
import type { Plan } from './core/playbook/plan.ts';
import type { Bundles } from './ports/bundles.ts';
import type { Prompter } from './ports/prompter.ts';
import type { StartSandbox } from './ports/sandbox.ts';
import type { SourceSet } from './ports/sources.ts';
import type { SetStage } from './ports/stage.ts';

export type { Bundles } from './ports/bundles.ts';
export type { LocalReply, LocalRequest, LocalServer, Pace, Serve } from './ports/local-server.ts';
export type { Choice, Header, Hot, HotKey, Prompter } from './ports/prompter.ts';
export type { Sandbox, SandboxOptions, StartSandbox } from './ports/sandbox.ts';
export type { SourceSet } from './ports/sources.ts';
export type { Performed, SetStage, Stage } from './ports/stage.ts';
export type { Answer };

/** A journal as it could be read. `damage` set: nothing may be written. */
export type Journal = {
  readonly entries: readonly Entry[];
  readonly head: string;
  readonly seq: number;
  readonly torn: number;
  readonly lost: number;
  readonly damage: { readonly line: number; readonly reason: string } | null;
  /** Unreadable bytes after the last accepted entry. */
  readonly tail: boolean;
};

/** A journal checked from its first byte on. `ok`: no damage, and nothing unreadable after the last accepted entry. */
export type Verification = Pick<Journal, 'head' | 'torn' | 'lost' | 'damage'> & {
  readonly ok: boolean;
  readonly entries: number;
};

/** Where an incident is found. */
export type IncidentRef = { readonly id: string; readonly mode: 'live' | 'drill' };

/** One file's text beside its path (relative to the workspace, `/` between). */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a new incident starts with. `plan` is what it runs on; `sources` are the files it was made from, for people. */
export type NewIncident = IncidentRef & {
  readonly plan: Plan;
  readonly sources: readonly SourceFile[];
  readonly opened: EntryDraft<'incident.opened' | 'incident.armed'>;
};

/** The incident store: today a folder, tomorrow perhaps a shared database. Failures are thrown (`Failure`). */
export type Incidents = {
  readonly list: () => Promise<readonly IncidentRef[]>;
  /** Whole or not at all; `taken` when the id exists. The store sets `opened.data.plan` to the digest of what it keeps. */
  readonly create: (incident: NewIncident) => Promise<'created' | 'taken'>;
  readonly read: (id: string) => Promise<Journal>;
  /** The plan that an incident began with, or the later one of this digest. */
  readonly plan: (id: string, sha256?: string) => Promise<Plan>;
  /** Keeps a later plan beside the first; its digest. The journal must name it before it counts. */
  readonly keepPlan: (id: string, plan: Plan) => Promise<string>;
  /** Appends after `head`; `raced` when somebody else was first: read, decide again. Acknowledged entries are on the disk. */
  readonly append: (id: string, head: string, drafts: readonly EntryDraft[]) => Promise<readonly Entry[] | 'raced'>;
  /** Waits until the journal may have changed, or `signal` ends it. */
  readonly changed: (id: string, signal: AbortSignal) => Promise<void>;
  /** Checks the whole file in little memory, whatever its length; `each` is told the accepted entries of its types, in order. */
  readonly verify: (
    id: string,
    each?: { readonly types: readonly EntryType[]; readonly tell: (entry: Entry) => void },
  ) => Promise<Verification>;
  /** Keeps a damaged file under another name, takes its accepted part over and writes down what was left; `sound`: nothing to repair. */
  readonly repair: (
    id: string,
    why: { readonly id: string; readonly at: string; readonly by: Author; readonly because: string },
  ) => Promise<Entry<'journal.repaired'> | 'sound'>;
  /** Why incidents are not safe where they are kept (an append may be lost or doubled there); null: nothing was seen. */
  readonly folderWarning: () => Promise<'network-folder' | 'synchronised-folder' | null>;
  /** All of an incident in one piece; what a killed writer left behind is not in it. Privileged notes only when wanted. */
  readonly pack: (id: string, wanted: { readonly privileged: boolean }) => Promise<PackedIncident>;
  /**
   * Puts an incident from elsewhere among the others, with this entry behind its last one; whole or not at all. What is there of it
   * already is led on. `longer`: it has gone on here since; `other`: another one has its id, or the two went apart.
   */
  readonly unpack: (
    packed: PackedIncident,
    taken: EntryDraft<'command.taken'>,
  ) => Promise<'unpacked' | 'longer' | 'other'>;
  /** Puts what was played elsewhere among the others, byte for byte as it is, whole or not at all. `there`: it is there already, and may have gone on; `other`: another one has its id. */
  readonly keep: (packed: PackedIncident) => Promise<'kept' | 'there' | 'other'>;
  /** How a drill was judged, `score.json` beside its journal; undefined when nothing was kept. */
  readonly score: (id: string) => Promise<string | undefined>;
  /** Keeps that, whole, in the place of what is there. */
  readonly keepScore: (id: string, text: string) => Promise<void>;
  /** Keeps a text in a file of its own that can be destroyed; the journal gets its digest. */
  readonly writePrivileged: (id: string, text: string) => Promise<{ readonly file: string; readonly sha256: string }>;
};

/** A request as it leaves. Times in ms. */
export type Outgoing = {
  readonly channel: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connectMs: number;
  readonly totalMs: number;
  readonly ca?: string;
  readonly clientCertificate?: { readonly cert: string; readonly key: string };
  /** Address of the channel's own proxy. Without it the proxy variables hold. */
  readonly proxy?: string;
  /** Of the incident that asks, and of the address that it goes to: the sender refuses a drill's request to a live one. */
  readonly mode: 'live' | 'drill';
  readonly target: 'live' | 'drill';
  /** Of the address that was given for it: a drill's request goes nowhere else, whatever its connector says. */
  readonly origin: string;
};

export type Send = (request: Outgoing, signal: AbortSignal) => Promise<Answer>;

/** Where words go. `out` is the result, `err` is talk. */
export type Screen = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when a person can be asked: stdin and stderr are terminals. */
  readonly interactive: boolean;
  readonly columns: number;
  readonly colour: boolean;
};

/** Files of the workspace and of the machine. Paths are absolute, or relative to the working folder. */
export type Files = {
  /** The folder of `firsthour.yaml`: the one asked for, or found upwards. */
  readonly workspace: string;
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Puts a text in the place of what is there, if anything is: whole or not at all. */
  readonly replace: (path: string, text: string) => Promise<void>;
};

/** What this machine remembers between runs, for this workspace. */
export type Machine = {
  readonly recall: (key: Remembered) => Promise<string | undefined>;
  readonly remember: (key: Remembered, value: string) => Promise<void>;
};

/** Who speaks here, and the questions of an incident (by its `uid`) that were put off. */
export type Remembered = 'as' | `put-off-${string}`;

/** What is kept of drills beside their journals, a line for each thing: `drills/calendar.jsonl`, `drills/history.jsonl`, and how one with people goes, `drills/<id>/running.jsonl`. */
export type DrillLogs = {
  /** Empty when there is none yet. */
  readonly read: (log: DrillLog) => Promise<string>;
  /** Puts a text at its end, whole, whoever else does so at the same time. */
  readonly append: (log: DrillLog, text: string) => Promise<void>;
};

export type DrillLog = 'calendar' | 'history' | `${string}/running`;

/** Folders that come with the program. */
export type ShippedFolder = 'playbooks' | 'examples' | 'connectors' | 'rules';

/** The outside world, as flows and commands see it. */
export type World = {
  /** Of this program. */
  readonly version: string;
  readonly now: () => string;
  /** Resolves early, without an error, when `signal` ends. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 128 random bits, hex. */
  readonly id: () => string;
  /** 0 to below 1. */
  readonly random: () => number;
  readonly env: (name: string) => string | undefined;
  readonly screen: Screen;
  readonly prompter: Prompter;
  readonly files: Files;
  /** The workspace's own YAML files: firsthour.yaml, playbooks/, connectors/. Paths relative to it. */
  readonly sources: () => Promise<readonly FoundFile[]>;
  /** What is to be checked at each path; without one, this workspace, or the folder one stands in. */
  readonly sourcesAt: (paths: readonly string[]) => Promise<readonly SourceSet[]>;
  /** The texts that were accepted beside the tests of this workspace's playbooks. Paths relative to it. */
  readonly acceptedTexts: () => Promise<readonly FoundFile[]>;
  /** A text that a person named, from the folder they stand in; `-` is what they pipe in. */
  readonly textAt: (typed: string) => Promise<FoundFile>;
  /** The playbooks of a set and the texts that they share as they were where the work in hand left a revision; paths are those of the set. */
  readonly sourcesBefore: (set: SourceSet, revision: string) => Promise<readonly FoundFile[]>;
  /** The history of drills of a set's workspace (empty: there was none); undefined for what stands in no workspace. */
  readonly drillHistoryOf: (set: SourceSet) => Promise<string | undefined>;
  /** Files that come with the program, paths relative to the folder. */
  readonly shipped: (folder: ShippedFolder) => Promise<readonly SourceFile[]>;
  /** Writes files into a folder that has none of them; all or none. */
  readonly newFolder: (folder: string, files: readonly SourceFile[]) => Promise<void>;
  readonly machine: Machine;
  readonly drillLogs: DrillLogs;
  readonly incidents: Incidents;
  readonly bundles: Bundles;
  readonly send: Send;
  readonly sandbox: StartSandbox;
  readonly stage: SetStage;
  /** The world of whoever takes part in a drill with people; null when no drill of this id goes on. */
  readonly inDrill: (id: string) => Promise<World | null>;
  /** The drill with people that this world is part of, as it stands; null: none. */
  readonly drill: () => Running | null;
  /** Ends when the person interrupts the program. */
  readonly interrupted: AbortSignal;
};
