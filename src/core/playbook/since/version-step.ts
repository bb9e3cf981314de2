/** How far a version is from another: `pre` from one pre-release to the next, or to its release. */
export type VersionStep = 'lower' | 'same' | 'pre' | 'patch' | 'minor' | 'major';

type Version = { readonly core: readonly [number, number, number]; readonly pre: readonly string[] };

/** The step from one semantic version to another (semver.org 2.0.0, section 11). */
export function versionStep(from: string, to: string): VersionStep {
  const [before, after] = [parse(from), parse(to)];
  const at = before.core.findIndex((number, index) => number !== after.core[index]);
  if (at >= 0) {
    if ((after.core[at] ?? 0) < (before.core[at] ?? 0)) return 'lower';
    return (['major', 'minor', 'patch'] as const)[at] ?? 'patch';
  }
  const order = comparePre(before.pre, after.pre);
  if (order === 0) return 'same';
  return order < 0 ? 'pre' : 'lower';
}

/** The next version that a change of this size asks for. Below 1.0.0 a size less will do. */
export function nextVersion(from: string, step: 'major' | 'minor' | 'patch'): string {
  const [major, minor, patch] = parse(from).core;
  switch (neededStep(from, step)) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** Before 1.0.0 nothing is promised yet: what would be major is minor, and what would be minor a patch. */
export function neededStep(from: string, step: 'major' | 'minor' | 'patch'): 'major' | 'minor' | 'patch' {
  if (parse(from).core[0] > 0) return step;
  return step === 'major' ? 'minor' : 'patch';
}

function parse(version: string): Version {
  const [core = '', ...pre] = version.split('-');
  const [major = 0, minor = 0, patch = 0] = core.split('.').map(Number);
  return { core: [major, minor, patch], pre: pre.length === 0 ? [] : pre.join('-').split('.') };
}

/** Negative when `a` comes first. A release comes after its pre-releases. */
function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return (a.length === 0 ? 1 : 0) - (b.length === 0 ? 1 : 0);
  const at = Array.from({ length: Math.max(a.length, b.length) }).findIndex((_, index) => a[index] !== b[index]);
  return at < 0 ? 0 : compareIdentifiers(a[at], b[at]);
}

/** A number comes before a word, and nothing before anything. */
function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  const [first, second] = [Number(a), Number(b)];
  if (!Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  if (!Number.isNaN(first) || !Number.isNaN(second)) return Number.isNaN(first) ? 1 : -1;
  return a < b ? -1 : 1;
}
