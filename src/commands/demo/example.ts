import { readDocument } from '../../core/document/read-document.ts';
import type { Demo, History, Workspace } from '../../core/schema/generated/types.ts';
import { validateDemo, validateHistory, validateWorkspace } from '../../core/schema/generated/validators.js';
import { wallClockOn } from '../../core/time/zone.ts';
import type { SourceFile, World } from '../../ports.ts';

const FOLDER = 'data-centre-2016/';
const NOT_THE_WORKSPACE = ['demo.yaml', 'reality.yaml', 'README.md', '.gitignore'];

/** The example as the demo needs it. */
export type Example = {
  readonly files: readonly SourceFile[];
  readonly workspace: Workspace;
  readonly demo: Demo;
  readonly reality: History;
  readonly startsAt: string;
  /** Channels that are sent to, and the names of the variables that hold address and secret. */
  readonly channels: readonly {
    readonly name: string;
    readonly env: { readonly url: string; readonly secret: string };
  }[];
};

/** Reads the shipped example. It is tested with the program: a file that cannot be read is a bug of ours. */
export async function loadExample(world: World): Promise<Example> {
  const shipped = await world.shipped('examples');
  const files = shipped.flatMap(({ path, text }) =>
    path.startsWith(FOLDER) ? [{ path: path.slice(FOLDER.length), text }] : [],
  );
  const demo = read(files, 'demo.yaml', validateDemo);
  const workspace = read(files, 'firsthour.yaml', validateWorkspace);
  return {
    files: files.filter(({ path }) => !NOT_THE_WORKSPACE.includes(path)),
    workspace,
    demo,
    reality: read(files, demo.reality, validateHistory),
    startsAt: atOn(demo, demo.course[0]?.at ?? '00:00'),
    channels: Object.entries(workspace.channels).flatMap(([name, { url, secret }]) => {
      const names = { url: variable(url), secret: variable(secret) };
      return names.url === null || names.secret === null
        ? []
        : [{ name, env: { url: names.url, secret: names.secret } }];
    }),
  };
}

/** The instant of a wall-clock time on the demo's day. */
export function atOn({ day, timezone }: Pick<Demo, 'day' | 'timezone'>, at: string): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return wallClockOn(timezone, day, hours, minutes);
}

function read<T>(files: readonly SourceFile[], path: string, validate: Parameters<typeof readDocument<T>>[1]): T {
  const file = files.find((one) => one.path === path);
  const { document } = file ? readDocument(file, validate) : { document: undefined };
  if (!document) throw new Error(`examples/${FOLDER}${path} cannot be read`);
  return document.value;
}

function variable(reference: unknown): string | null {
  const one: unknown = Array.isArray(reference) ? reference[0] : reference;
  return typeof one === 'object' && one !== null && 'env' in one && typeof one.env === 'string' ? one.env : null;
}
