import type { Problem } from '../../finding.ts';
import type { PlaybookScope } from '../scope.ts';
import type { Change } from '../since/changes.ts';
import { changesBetween } from '../since/changes.ts';
import { neededStep, nextVersion, versionStep } from '../since/version-step.ts';
import { error } from './problem.ts';

const RANK = { patch: 0, minor: 1, major: 2 } as const;

/**
 * A changed playbook has a new version, and how far it goes says what changed: what was approved in a review is that version
 * (design, section 3; semver.org).
 */
export function checkVersion({ file, playbook, ownTexts, before }: PlaybookScope): readonly Problem[] {
  if (!before) return [];
  const texts = Object.fromEntries(ownTexts.map(({ value }) => [value.language, value]));
  const changes = changesBetween(before, { playbook, texts });
  const [gravest] = changes;
  const [from, to] = [before.playbook.version, playbook.version];
  const tell = (rule: string, more: Problem['values']) => [
    error(file, rule, ['version'], { from, to, revision: before.revision, ...more }),
  ];
  const step = versionStep(from, to);
  if (step === 'lower') return tell('version-lower', {});
  if (!gravest) return [];
  const why = { changes: named(changes, gravest.step), next: nextVersion(from, gravest.step) };
  if (step === 'same') return tell('version-unchanged', why);
  if (step === 'pre' || RANK[step] >= RANK[neededStep(from, gravest.step)]) return [];
  return tell('version-step', { ...why, step: gravest.step });
}

/** `deadline first-statement`: the changes that ask for the step. */
function named(changes: readonly Change[], step: Change['step']): readonly string[] {
  return changes.filter((change) => change.step === step).map(({ what, name }) => `${what} ${name}`.trim());
}
