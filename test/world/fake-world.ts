import { Failure } from '../../src/core/failure.ts';
import type { PackedIncident } from '../../src/core/incident/bundle/packed.ts';
import type { Outgoing, SourceFile, World } from '../../src/ports.ts';
import type { MemoryIncidents } from './memory-incidents.ts';
import { memoryIncidents } from './memory-incidents.ts';
import type { ScriptedAnswer } from './scripted-prompter.ts';
import { scriptedPrompter } from './scripted-prompter.ts';
import type { Replies } from './scripted-send.ts';
import { scriptedSend } from './scripted-send.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { virtualClock } from './virtual-clock.ts';

/** What a test says about the world beforehand. Whatever it does not say is not there. */
export type WorldScript = {
  /** 2026-09-10T10:00:00.000Z unless said. */
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** By path, as it will be asked for. */
  readonly files?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  /** The workspace's YAML files by path, the same at an earlier revision, and those that come with the program by folder and path. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  readonly shipped?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Who speaks, as this machine remembers it. */
  readonly as?: string;
  readonly replies?: Replies;
  readonly answers?: readonly ScriptedAnswer[];
  readonly interactive?: boolean;
  readonly columns?: number;
  /** 0.5 unless said. */
  readonly random?: () => number;
};

/** A world without an outside, and what happened in it. */
export type FakeWorld = World & {
  readonly clock: VirtualClock;
  readonly incidents: MemoryIncidents;
  readonly sent: readonly Outgoing[];
  readonly asked: readonly string[];
  readonly written: Readonly<Record<string, string>>;
  /** All of stdout, and of stderr. */
  readonly shown: () => { readonly out: string; readonly err: string };
  readonly interrupt: () => void;
  /** Throws when something happened that was not scripted, or something scripted did not happen. */
  readonly finish: () => void;
};

/** Builds a world with a fixed clock, scripted answers and scripted replies. Call `finish` at the end of the test. */
export function fakeWorld(script: WorldScript = {}): FakeWorld {
  const clock = virtualClock(script.now ?? '2026-09-10T10:00:00.000Z');
  const incidents = memoryIncidents();
  const sender = scriptedSend(script.replies ?? {}, clock.sleep);
  const person = scriptedPrompter(script.answers ?? [], clock.now);
  const interruption = new AbortController();
  const files: Record<string, string> = { ...script.files };
  const written: Record<string, string> = {};
  const remembered = new Map<string, string>(script.as === undefined ? [] : [['as', script.as]]);
  const shown = { out: '', err: '' };
  const packed = new Map<string, PackedIncident>();
  let ids = 0;
  return {
    version: '1.2.3',
    clock,
    now: clock.now,
    sleep: clock.sleep,
    id: () => (ids++).toString(16).padStart(32, '0'),
    random: script.random ?? (() => 0.5),
    env: (name) => script.env?.[name],
    screen: {
      out: (text) => {
        shown.out += text;
      },
      err: (text) => {
        shown.err += text;
      },
      interactive: script.interactive ?? false,
      columns: script.columns ?? 80,
      colour: false,
    },
    prompter: person.prompter,
    files: {
      workspace: script.workspace ?? '/workspace',
      read: async (path) => files[path] ?? missing(path),
      write: async (path, text) => {
        files[path] = text;
        written[path] = text;
      },
      replace: async (path, text) => {
        files[path] = text;
        written[path] = text;
      },
    },
    acceptedTexts: async () =>
      Object.entries(files).flatMap(([path, text]) =>
        /^playbooks\/[^/]+\/tests\/[^/]+\.md$/.test(path) ? [{ path, text }] : [],
      ),
    sources: async () => sourceFiles(script.sources),
    sourcesAt: async (paths) =>
      (paths.length > 0 ? paths : ['.']).map((typed) => {
        const found = sourceFiles(script.sources);
        const only = typed === '.' ? null : typed;
        return { typed, files: found, shown: {}, only, alone: false };
      }),
    textAt: async (typed) =>
      files[typed] === undefined
        ? { path: typed, unread: 'unreadable', words: 'there is no such file' }
        : { path: typed, text: files[typed] },
    sourcesBefore: async () => sourceFiles(script.before),
    drillHistoryOf: async ({ files: found }) =>
      found.some(({ path }) => path === 'firsthour.yaml') ? (files['drills/history.jsonl'] ?? '') : undefined,
    shipped: async (folder) => sourceFiles(script.shipped?.[folder]),
    newFolder: async (folder, fresh) => {
      for (const { path, text } of fresh) {
        files[`${folder}/${path}`] = text;
        written[`${folder}/${path}`] = text;
      }
    },
    machine: {
      recall: async (key) => remembered.get(key),
      remember: async (key, value) => {
        remembered.set(key, value);
      },
    },
    drillLogs: {
      read: async (log) => files[`drills/${log}.jsonl`] ?? '',
      append: async (log, text) => {
        files[`drills/${log}.jsonl`] = (files[`drills/${log}.jsonl`] ?? '') + text;
      },
    },
    incidents,
    bundles: {
      room: async (path) => void (packed.has(path) && missing(path)),
      write: async (path, one) => void packed.set(path, one),
      read: async (path) => packed.get(path) ?? missing(path),
    },
    send: sender.send,
    sandbox: () => Promise.reject(new Error('the fake world has no sandbox')),
    stage: () => Promise.reject(new Error('the fake world has no stage')),
    inDrill: async () => null,
    drill: () => null,
    interrupted: interruption.signal,
    sent: sender.sent,
    asked: person.asked,
    written,
    shown: () => ({ ...shown }),
    interrupt: () => interruption.abort(),
    finish: () => {
      const complaints = [...sender.complaints(), ...person.complaints()];
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}

function sourceFiles(byPath: Readonly<Record<string, string>> = {}): readonly SourceFile[] {
  return Object.entries(byPath).map(([path, text]) => ({ path, text }));
}

function missing(path: string): never {
  throw new Failure('file-missing', `could not read ${path}: there is no such file`, 'Write it, or correct the path.');
}
