import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { resultsOf } from '../../src/commands/test/results.ts';
import { checkWorkspace } from '../../src/core/workspace/check-workspace.ts';
import { newWorkspace } from '../../src/core/workspace/new-workspace.ts';
import { readFolder } from './validate/read-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A new workspace in every language that the shipped playbooks have, and what their tests read like in it. */
function shippedResults() {
  const settings = { organisation: 'Your organisation', timezone: 'Europe/Bucharest', languages: ['en', 'ro', 'fr'] };
  const shipped = readFolder(join(ROOT, 'playbooks'));
  const files = newWorkspace(readFolder(join(ROOT, 'examples/workspace')), shipped, settings);
  if ('refusal' in files) throw new Error(files.refusal.code);
  const checked = checkWorkspace(files, readFolder(join(ROOT, 'src/connectors')));
  expect(checked.findings).toEqual([]);
  return resultsOf({ checked, accepted: [], shown: (path) => path }, []);
}

describe('the tests of the shipped playbooks', () => {
  const results = shippedResults();

  test('are two for each at least', () => {
    for (const id of ['data-centre-loss', 'generic-outage'])
      expect(results.filter(({ playbook }) => playbook === id).length).toBeGreaterThanOrEqual(2);
  });

  // Accept a change that is meant with: npx vitest run test/golden/playbook-tests.test.ts -u
  test.each(results.map(({ file, ...result }) => [file, result] as const))(
    '%s reads as accepted',
    async (_, result) => {
      expect(result).toMatchObject({ state: 'new', problems: [] });
      await expect(result.after).toMatchFileSnapshot(join(ROOT, result.accepted));
    },
  );

  test('say nothing of a text that does not fit, lacks a part or has no language', () => {
    for (const { after } of results) expect(after).not.toMatch(/DOES NOT FIT|^Lacks |^No text in |No channel/m);
  });
});
