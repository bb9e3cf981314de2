import { cleanLine } from '../../core/channel/clean.ts';
import { Failure } from '../../core/failure.ts';
import { runGit } from './run-git.ts';

const FETCH_ALL =
  'Fetch the whole history first: fetch-depth: 0 (GitHub Actions), GIT_DEPTH: 0 (GitLab), or git fetch --unshallow.';

/**
 * The commit in which a folder's work left a revision: what that has gained since is not this work's. The revision itself
 * where the two have no common past.
 */
export async function baseOf(folder: string, revision: string): Promise<string> {
  const shallow = await isShallow(folder);
  const commit = await commitOf(folder, revision, shallow);
  const base = await runGit(folder, ['merge-base', commit, 'HEAD']);
  if (base.code === 0) return String(base.out).trim();
  // A shallow clone has cut the common past off.
  if (shallow) throw shallowClone(revision);
  return commit;
}

/** Fails where there is no repository, or none that git will read. */
async function isShallow(folder: string): Promise<boolean> {
  const asked = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (asked.code === 0) return String(asked.out).trim() === 'true';
  const at = cleanLine(folder);
  if (asked.err.includes('dubious ownership')) {
    const [, repository = '*'] = /at '(.+)'/.exec(asked.err) ?? [];
    throw new Failure(
      'repository-not-trusted',
      `Git does not read the repository of ${at}, since another user owns it.`,
      `If you trust it: git config --global --add safe.directory '${cleanLine(repository)}'`,
    );
  }
  throw new Failure(
    'no-repository',
    `There is no git repository at ${at}, so --since has nothing to compare with.`,
    'Run it where the playbooks are kept in git, or leave --since out.',
  );
}

async function commitOf(folder: string, revision: string, shallow: boolean): Promise<string> {
  // What begins with a dash would be an option of git's.
  const asked = revision.startsWith('-')
    ? null
    : await runGit(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (asked?.code === 0) return String(asked.out).trim();
  if (shallow) throw shallowClone(revision);
  throw new Failure(
    'revision-unknown',
    `Git knows no revision ${cleanLine(revision)} here.`,
    'Name a commit, a tag or a branch; one of the server is called origin/main, once it was fetched.',
  );
}

function shallowClone(revision: string): Failure {
  return new Failure(
    'shallow-clone',
    `This is a shallow clone, and what was at ${cleanLine(revision)} is not in it.`,
    FETCH_ALL,
  );
}
