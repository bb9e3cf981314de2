/** What the build writes down about the files it made: by name, the modules inside, and the files and packages imported. */
export type Graph = Readonly<
  Record<
    string,
    {
      readonly inputs: readonly string[];
      readonly imports: readonly string[];
      readonly dynamicImports: readonly string[];
    }
  >
>;

/** The packages that are loaded when the entry is: in its file and all that it imports, import() apart. Sorted. */
export function loadedWith(graph: Graph, entry: string): readonly string[] {
  if (!(entry in graph)) throw new Error(`there is no ${entry} in the bundle`);
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const next of graph[file]?.imports ?? []) if (next in graph) reached.add(next);
  }
  const inputs = [...reached].flatMap((file) => graph[file]?.inputs ?? []);
  return [...new Set(inputs.flatMap(packageHolding))].sort();
}

/** What the bundle leaves for Node to find when it runs. Sorted. */
export function leftOutside(graph: Graph): readonly string[] {
  const imported = Object.values(graph).flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  return [...new Set(imported.filter((name) => !(name in graph)))].sort();
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
