import { join } from 'node:path';

import { expect, test } from 'vitest';

import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { parseFault } from '../../golden/validate/parse-fault.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';

const root = join(import.meta.dirname, '../../..');
const base = readFolder(join(root, 'test/golden/validate/base'));
const builtIn = readFolder(join(root, 'src/connectors'));

/** Findings of the base playbook in a folder without firsthour.yaml. */
function alone(fault: string) {
  const files = parseFault(fault, base).filter(({ path }) => path.startsWith('playbooks/'));
  return checkWorkspace(files, builtIn).findings.map(({ rule, file }) => `${rule} ${file}`);
}

test('a playbook without a workspace has nothing wrong that only a workspace could tell', () => {
  expect(alone('')).toEqual([]);
});

test('what is wrong in any workspace is found without one', () => {
  const holding = '    parts: [what, since, regret, action, workaround, next_update, contact]\n';
  expect(
    alone(
      `@ playbooks/outage/playbook.yaml\n- ${holding}-     preapproved: true\n+ ${holding.replace(', regret', '')}`,
    ),
  ).toEqual([
    'part-unused playbooks/outage/en.yaml',
    'first-word-needs-approval playbooks/outage/playbook.yaml',
    'part-missing playbooks/outage/playbook.yaml',
    'part-unused playbooks/outage/ro.yaml',
  ]);
  expect(
    alone('@ playbooks/outage/ro.yaml\n-     since: "De la {$started_at}."\n+     since: "De la {$restored_at}."\n'),
  ).toEqual(['first-word-part-empty playbooks/outage/ro.yaml', 'placeholders-differ playbooks/outage/ro.yaml']);
});
