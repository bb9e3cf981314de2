import type { Answer } from './core/channel/answer.ts';
import type { Entry, EntryDraft } from './core/incident/entry.ts';
import type { Plan } from './core/playbook/plan.ts';
import type { Prompter } from './ports/prompter.ts';

export type { Choice, Header, Prompter } from './ports/prompter.ts';
import type { Fault } from './core/sandbox/fault.ts';
import type { Received } from './core/sandbox/received.ts';

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

/** Where an incident is found. */
export type IncidentRef = { readonly id: string; readonly mode: 'live' | 'drill' };

/** One file's text beside its path (relative to the workspace, `/` between). */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a new incident starts with. `plan` is what it runs on; `sources` are the files it was made from, for people. */
export type NewIncident = IncidentRef & {
  readonly plan: Plan;
  readonly sources: readonly SourceFile[];
  readonly opened: EntryDraft<'incident.opened'>;
};

/** The incident store: today a folder, tomorrow perhaps a shared database. Failures are thrown (`Failure`). */
export type Incidents = {
  readonly list: () => Promise<readonly IncidentRef[]>;
  /** Whole or not at all; `taken` when the id exists. */
  readonly create: (incident: NewIncident) => Promise<'created' | 'taken'>;
  readonly read: (id: string) => Promise<Journal>;
  readonly plan: (id: string) => Promise<Plan>;
  /** Appends after `head`; `raced` when somebody else was first: read, decide again. Acknowledged entries are on the disk. */
  readonly append: (id: string, head: string, drafts: readonly EntryDraft[]) => Promise<readonly Entry[] | 'raced'>;
  /** Waits until the journal may have changed, or `signal` ends it. */
  readonly changed: (id: string, signal: AbortSignal) => Promise<void>;
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
};

/** What this machine remembers between runs, for this workspace. */
export type Machine = {
  readonly recall: (key: 'as') => Promise<string | undefined>;
  readonly remember: (key: 'as', value: string) => Promise<void>;
};

/** A request to a local server. Header names are lower-case. */
export type LocalRequest = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly text: string } | { readonly problem: 'too-large' | 'not-utf-8' };
};

/** What a local server does with a request. `stream` keeps the connection for `announce` (Server-Sent Events). */
export type LocalReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly delayMs?: number;
      /** Set: the body goes one byte at a time, with this pause between. */
      readonly dripMs?: number;
    }
  | { readonly kind: 'hang' | 'reset' | 'stream' };

/** A server on loopback. `close` ends every connection at once, hung ones too. */
export type LocalServer = {
  readonly url: string;
  /** Tells every stream an event of that name. */
  readonly announce: (event: string) => void;
  readonly close: () => Promise<void>;
};

/** Opens a server on loopback; port 0 takes a free one. Fails (`Failure`) when the port is taken. */
export type Serve = (options: {
  readonly port: number;
  readonly answer: (request: LocalRequest) => LocalReply;
}) => Promise<LocalServer>;

/** A local server that plays the channels: checks signatures, remembers what came, shows it on one page, fails as told. */
export type Sandbox = {
  readonly url: string;
  readonly channels: Readonly<Record<string, { readonly url: string; readonly secret: string }>>;
  /** All that came, oldest first. */
  readonly messages: () => readonly Received[];
  /** What a channel does wrong from now on, one fault after the other; an empty list heals it. */
  readonly control: (channel: string, faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
};

export type StartSandbox = (options: {
  readonly port: number;
  /** In the order of the page: `website`, `social`, `email` have a look of their own. */
  readonly channels: readonly string[];
  /** Given where a channel's secret is known already. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, readonly Fault[]>>;
  readonly now: () => string;
  readonly id: () => string;
  /** For the page: whose channels they are, and the zone of its times (UTC). */
  readonly organisation?: string;
  readonly zone?: string;
  /** Told of each request. */
  readonly log?: (received: Received) => void;
}) => Promise<Sandbox>;

/** The outside world, as flows and commands see it. */
export type World = {
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
  readonly sources: () => Promise<readonly SourceFile[]>;
  /** Files that come with the program, paths relative to the folder. */
  readonly shipped: (folder: 'playbooks' | 'examples' | 'connectors') => Promise<readonly SourceFile[]>;
  readonly machine: Machine;
  readonly incidents: Incidents;
  readonly send: Send;
  readonly sandbox: StartSandbox;
  /** Ends when the person interrupts the program. */
  readonly interrupted: AbortSignal;
};
