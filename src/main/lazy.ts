import type { Bundles, Incidents, Prompter, Send, SetStage, StartSandbox, World } from '../ports.ts';
import type { Place } from '../shell/find-workspace.ts';
import { folderOf } from '../shell/find-workspace.ts';
import { hasColour, hasUtf8 } from '../shell/screen.ts';

/** The store, loaded with its first use. */
export function lazyIncidents(place: Place): Incidents {
  let opened: Promise<Incidents> | null = null;
  const store = () => {
    opened ??= import('../shell/incidents/create-incidents.ts').then(({ createIncidents }) =>
      createIncidents(folderOf(place)),
    );
    return opened;
  };
  return {
    list: async () => (await store()).list(),
    create: async (incident) => (await store()).create(incident),
    read: async (id) => (await store()).read(id),
    plan: async (id, sha256) => (await store()).plan(id, sha256),
    keepPlan: async (id, plan) => (await store()).keepPlan(id, plan),
    append: async (id, head, drafts) => (await store()).append(id, head, drafts),
    changed: async (id, signal) => (await store()).changed(id, signal),
    verify: async (id, each) => (await store()).verify(id, each),
    repair: async (id, why) => (await store()).repair(id, why),
    pack: async (id, wanted) => (await store()).pack(id, wanted),
    unpack: async (packed, taken) => (await store()).unpack(packed, taken),
    keep: async (packed) => (await store()).keep(packed),
    score: async (id) => (await store()).score(id),
    keepScore: async (id, text) => (await store()).keepScore(id, text),
    folderWarning: async () => (await store()).folderWarning(),
    writePrivileged: async (id, text) => (await store()).writePrivileged(id, text),
  };
}

/** Bundles, loaded with the first one. */
export const lazyBundles: Bundles = {
  room: async (path) => (await import('../shell/bundles/create-bundles.ts')).bundles.room(path),
  write: async (path, packed) => (await import('../shell/bundles/create-bundles.ts')).bundles.write(path, packed),
  read: async (path) => (await import('../shell/bundles/create-bundles.ts')).bundles.read(path),
};

/** Prompts on this process's terminal, loaded with the first question. */
export function lazyPrompter(asking: Pick<World, 'now' | 'interrupted'>): Prompter {
  let loaded: Promise<Prompter> | null = null;
  const prompter = () => {
    loaded ??= openPrompter(asking);
    return loaded;
  };
  return {
    choose: async (question) => (await prompter()).choose(question),
    pick: async (question) => (await prompter()).pick(question),
    text: async (question) => (await prompter()).text(question),
    key: async (question) => (await prompter()).key(question),
  };
}

async function openPrompter({ now, interrupted }: Pick<World, 'now' | 'interrupted'>): Promise<Prompter> {
  const [{ createPrompter }, { createPaint }] = await Promise.all([
    import('../shell/prompter/create-prompter.ts'),
    import('../render/paint.ts'),
  ]);
  const { stdin: input, stderr: output, env } = process;
  const look = { paint: createPaint(hasColour(output, env)), utf8: hasUtf8(env) };
  return createPrompter({ input, output, now, interrupted, ...look });
}

/** HTTP, loaded with the first request. */
export function lazySend(outside: Pick<World, 'env' | 'sleep'>): Send {
  let loaded: Promise<Send> | null = null;
  return async (request, signal) => {
    loaded ??= import('../shell/send/create-send.ts').then(({ createSend }) => createSend(outside));
    return (await loaded)(request, signal);
  };
}

/** The sandbox on a real local server. */
export const lazySandbox: StartSandbox = async (options) => {
  const [{ startSandbox }, { serve }] = await Promise.all([
    import('../routes/sandbox/start-sandbox.ts'),
    import('../shell/http/serve.ts'),
  ]);
  return startSandbox(serve, options);
};

type LikeThis = Pick<World, 'version' | 'screen' | 'interrupted'>;

/** A stage whose world is made as the real one is. */
export function lazyStage({ version, screen, interrupted }: LikeThis): SetStage {
  return async (setting) => {
    const [{ stageSetter }, { worldOf, sleep }] = await Promise.all([import('./stage.ts'), import('./world.ts')]);
    const set = stageSetter(
      async ({ folder, ending, ...parts }) =>
        worldOf({
          version,
          sleep,
          ...parts,
          interrupted: AbortSignal.any([interrupted, ending]),
          place: { folder },
        }),
      screen,
    );
    return set(setting);
  };
}
