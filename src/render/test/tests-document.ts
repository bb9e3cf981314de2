import type { TestResult } from '../../core/playbook/test-result.ts';
import { isFine } from '../../core/playbook/test-result.ts';
import { type Changed, difference } from './difference.ts';

const SIGNS: Readonly<Record<Changed['kind'], string>> = { place: '@ ', same: '  ', gone: '- ', fresh: '+ ' };

/** The document that `test --json` prints. `difference`: lines with `- `, `+ `, two spaces, or `@ ` and where they stand. */
export function testsDocument(results: readonly TestResult[]): object {
  return {
    tests: results.map(({ playbook, test, file, accepted, state, before, after, problems }) => ({
      playbook,
      test,
      file,
      accepted,
      state,
      difference: state === 'differs' ? difference(before, after).map(({ kind, text }) => `${SIGNS[kind]}${text}`) : [],
      problems,
    })),
    wrong: results.filter((result) => !isFine(result)).length,
  };
}
