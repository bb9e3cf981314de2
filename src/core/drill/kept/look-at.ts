import { keyAt } from '../../document/locate.ts';
import { type SourceFile, withoutMark } from '../../document/source-file.ts';
import { parseYaml } from '../../document/yaml.ts';
import type { Path } from '../../finding.ts';
import type { Plan } from '../../playbook/plan.ts';
import type { Check } from '../check.ts';
import { type Place, placesBehind } from './places-behind.ts';

/** A line that stands behind a check which did not hold, as it was on the day of the drill. */
export type LookAt = {
  readonly check: string;
  readonly file: string;
  readonly line: number;
  /** `statements.holding`. */
  readonly key: string;
};

/** The lines of the workspace's files that stand behind what did not hold. */
export function linesBehind(plan: Plan, checks: readonly Check[], files: readonly SourceFile[]): readonly LookAt[] {
  const lineOf = lookup(files);
  return checks
    .filter(({ passed }) => !passed)
    .flatMap((check) => {
      const found = placesBehind(plan, check).flatMap((place) => {
        const line = lineOf(place);
        return line === null ? [] : [{ check: check.id, file: place.file, line, key: keyOf(plan, place.path) }];
      });
      return found.filter(
        (one, index) => found.findIndex(({ file, key }) => file === one.file && key === one.key) === index,
      );
    });
}

/** Finds lines in files, each of which is read once; null for what does not stand there. */
function lookup(files: readonly SourceFile[]): (place: Place) => number | null {
  const trees = new Map<string, ReturnType<typeof treeOf>>();
  return ({ file, path }) => {
    const tree = trees.get(file) ?? treeOf(files.find((one) => one.path === file));
    trees.set(file, tree);
    return (tree && keyAt(tree, path)?.line) ?? null;
  };
}

function treeOf(file: SourceFile | undefined) {
  return file && parseYaml(withoutMark(file.text)).root;
}

/** Steps are named by their ids, not by their places. */
function keyOf({ playbook }: Plan, path: Path): string {
  return path
    .map((one, index) => (path[index - 1] === 'steps' ? (playbook.steps[Number(one)]?.id ?? one) : one))
    .join('.');
}
