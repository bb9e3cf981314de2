import { importsOf, packageOf } from './imports.ts';
import { type Breach, breach, type Source } from './source.ts';

/** Every import of a package that another file, the first by name, imports already. */
export function sharedPackages(files: readonly Source[]): readonly Breach[] {
  const owners = new Map<string, string>();
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ node, target }) => {
      const wanted = target === null ? null : packageOf(target);
      if (wanted === null) return [];
      const owner = owners.get(wanted) ?? file.path;
      owners.set(wanted, owner);
      return owner === file.path ? [] : [breach(file, node, `imports ${wanted}, whose owner is src/${owner}`)];
    }),
  );
}
