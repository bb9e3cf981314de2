import { randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';

import type { Incidents, Prompter, Screen, Send, World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { createFiles } from '../shell/files.ts';
import { createMachine } from '../shell/machine.ts';
import { hasUtf8 } from '../shell/screen.ts';
import { readShipped } from '../shell/shipped.ts';
import { findWorkspace, noWorkspace } from '../shell/find-workspace.ts';

/** What a process knows before the workspace is looked for. */
export type Process = {
  readonly workspace: string | undefined;
  readonly screen: Screen;
  readonly interrupted: AbortSignal;
};

/** The real world. What a command does not use (store, prompts, HTTP) is not loaded. */
export async function createWorld({ workspace, screen, interrupted }: Process): Promise<World> {
  const env = (name: string) => process.env[name];
  const place = await findWorkspace(workspace ?? env('FIRSTHOUR_WORKSPACE'), process.cwd());
  const now = () => new Date().toISOString();
  return {
    now,
    sleep: (ms, signal) => after(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
    id: () => randomBytes(16).toString('hex'),
    random: Math.random,
    env,
    screen,
    prompter: lazyPrompter(screen, now),
    files: createFiles(place),
    sources: async () => {
      const { readWorkspace } = await import('../shell/workspace-files.ts');
      return readWorkspace(place ?? noWorkspace());
    },
    shipped: readShipped,
    machine: createMachine(place, env),
    incidents: lazyIncidents(place),
    send: lazySend(env),
    interrupted,
  };
}

function lazyIncidents(place: string | null): Incidents {
  let opened: Promise<Incidents> | null = null;
  const store = () => {
    opened ??= import('../shell/incidents/create-incidents.ts').then(({ createIncidents }) =>
      createIncidents(place ?? noWorkspace()),
    );
    return opened;
  };
  return {
    list: async () => (await store()).list(),
    create: async (incident) => (await store()).create(incident),
    read: async (id) => (await store()).read(id),
    plan: async (id) => (await store()).plan(id),
    append: async (id, head, drafts) => (await store()).append(id, head, drafts),
    changed: async (id, signal) => (await store()).changed(id, signal),
    verify: async (id) => (await store()).verify(id),
    repair: async (id, why) => (await store()).repair(id, why),
    writePrivileged: async (id, text) => (await store()).writePrivileged(id, text),
  };
}

function lazyPrompter(screen: Screen, now: () => string): Prompter {
  const { stdin: input, stderr: output, env } = process;
  const prompter = async () => {
    const { createPrompter } = await import('../shell/prompter/create-prompter.ts');
    return createPrompter({ input, output, now, paint: createPaint(screen.colour), utf8: hasUtf8(env) });
  };
  return {
    choose: async (question) => (await prompter()).choose(question),
    pick: async (question) => (await prompter()).pick(question),
    text: async (question) => (await prompter()).text(question),
    key: async (question) => (await prompter()).key(question),
  };
}

function lazySend(env: World['env']): Send {
  let loaded: Promise<Send> | null = null;
  return async (request, signal) => {
    loaded ??= import('../shell/send/create-send.ts').then(({ createSend }) => createSend(env));
    return (await loaded)(request, signal);
  };
}
