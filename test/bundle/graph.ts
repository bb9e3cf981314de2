/** What the bundler writes about what it made, as far as it matters here. */
export type Metafile = {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
      }
    >
  >;
};

/** The packages that are loaded when the entry is: in its file and all that it imports, import() apart. Sorted. */
export function loadedWith(graph: Metafile, entry: string): readonly string[] {
  const start = Object.keys(graph.outputs).find((path) => path.endsWith(`/${entry}`));
  if (!start) throw new Error(`there is no ${entry} in the bundle`);
  const reached = new Set([start]);
  for (const path of reached) {
    for (const { path: next, kind } of graph.outputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import' && next in graph.outputs) reached.add(next);
    }
  }
  const inputs = [...reached].flatMap((path) => Object.keys(graph.outputs[path]?.inputs ?? {}));
  return [...new Set(inputs.flatMap(packageHolding))].sort();
}

/** What the bundle leaves for Node to find when it runs. Sorted. */
export function leftOutside(graph: Metafile): readonly string[] {
  const external = Object.values(graph.outputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  return [...new Set(external.map(({ path }) => path))].sort();
}

function packageHolding(input: string): readonly string[] {
  const inside = input.split('node_modules/').at(-1) ?? '';
  return inside === input
    ? []
    : [
        inside
          .split('/')
          .slice(0, inside.startsWith('@') ? 2 : 1)
          .join('/'),
      ];
}
