import type { FoundFile } from '../document/source-file.ts';
import type { Finding, FindingValues } from '../finding.ts';
import { isOurs, judgeFile } from './check-file.ts';
import { fileKind } from './file-kind.ts';
import type { ReadFiles } from './read-files.ts';

/** Files of a workspace that its playbooks are not made of, and what is wrong with them. */
export type Strays = {
  readonly ignored: readonly string[];
  readonly findings: readonly Finding[];
  /** Those that are ours, stand elsewhere, and can be read. */
  readonly usable: readonly string[];
};

/** Files that stand where nothing reads them, or where they hide what comes with the program (`builtIn`). */
export function findStrays(files: readonly FoundFile[], read: ReadFiles, builtIn: readonly string[]): Strays {
  const isElsewhere = ({ path }: FoundFile) => fileKind(path, read.workspace?.value.reach?.file).kind === 'other';
  const elsewhere = files.filter(isElsewhere);
  const judged = elsewhere.filter(isOurs).map((file) => ({ path: file.path, ...judgeFile(file) }));
  return {
    ignored: elsewhere.filter((file) => !isOurs(file)).map(({ path }) => path),
    findings: [
      ...judged.flatMap(({ findings }) => findings),
      ...files.filter(({ path }) => builtIn.includes(path)).map(({ path }) => hidesBuiltIn(path)),
    ],
    usable: judged.filter(({ usable }) => usable).map(({ path }) => path),
  };
}

/** A connector of the program is what its documentation says: another one needs another name. */
function hidesBuiltIn(file: string): Finding {
  const name = file.replace(/^connectors\/|\.yaml$/g, '');
  return wholeFile(file, 'name-reserved', { name, what: 'connector' });
}

/** Texts, tests and scenarios in a folder without a playbook.yaml are nobody's: told once for each folder. */
export function withoutPlaybook({ texts, tests, scenarios, playbooks }: ReadFiles): readonly Finding[] {
  const known = playbooks.map(({ folder }) => folder);
  const all = [
    ...texts.map(({ folder, file }) => ({ folder, file, of: 'texts' })),
    ...tests.map(({ folder, file }) => ({ folder, file, of: 'tests' })),
    ...scenarios.map(({ folder, file }) => ({ folder, file, of: 'scenarios' })),
  ];
  const first = new Map(all.toReversed().map((one) => [one.folder, one]));
  return [...first.values()].flatMap(({ folder, file, of }) =>
    folder === null || known.includes(folder) ? [] : [wholeFile(file, 'playbook-missing', { folder, of })],
  );
}

function wholeFile(file: string, rule: string, values: FindingValues): Finding {
  return { rule, severity: 'error', file, line: 1, column: 1, values };
}
