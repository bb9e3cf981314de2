import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { checkFile } from '../../../src/core/workspace/check-file.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';

const root = join(import.meta.dirname, '../../..');
const base = readFolder(join(root, 'test/golden/validate/base'));
const builtIn = readFolder(join(root, 'src/connectors'));
const ALLOWED = '# firsthour: allow-in-file first-statement-late because the ministry speaks first\n';

/** The base workspace with files changed, added, or (null) left out. */
function rules(changes: Readonly<Record<string, ((text: string) => string) | null>>): readonly string[] {
  const texts = new Map(base.map(({ path, text }) => [path, text]));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) texts.delete(path);
    else texts.set(path, change(texts.get(path) ?? ''));
  }
  const files = [...texts].map(([path, text]) => ({ path, text }));
  return checkWorkspace(files, builtIn, { now: '2026-11-21T09:00:00.000Z' }).findings.map(
    ({ rule, file }) => `${file} ${rule}`,
  );
}

const PLAYBOOK = 'playbooks/outage/playbook.yaml';
const allowed = (text: string) => ALLOWED + text;

describe('an allowance', () => {
  test('hides its finding, and no other', () => {
    const late = (text: string) => text.replace('within: 1h', 'within: 2h').replace('role: comms-lead', 'role: lawyer');
    expect(rules({ [PLAYBOOK]: (text) => allowed(late(text)) })).toEqual([`${PLAYBOOK} role-unheld`]);
  });

  test('in another file hides nothing', () => {
    const late = (text: string) => text.replace('within: 1h', 'within: 2h');
    expect(rules({ [PLAYBOOK]: late, 'playbooks/outage/en.yaml': allowed })).toEqual([
      'playbooks/outage/en.yaml allow-unused',
      `${PLAYBOOK} first-statement-late`,
    ]);
  });

  test('that nothing needs is told once everything could be looked at', () => {
    expect(rules({ [PLAYBOOK]: allowed })).toEqual([`${PLAYBOOK} allow-unused`]);
  });

  test.each([
    ['there is no firsthour.yaml', { 'firsthour.yaml': null }],
    ['firsthour.yaml cannot be used', { 'firsthour.yaml': (text: string) => `${text}x: 1\n` }],
    ['other texts cannot be used', { 'playbooks/en.yaml': () => '{' }],
  ])('is left alone where %s: it may be needed', (_, changes) => {
    expect(rules({ ...changes, [PLAYBOOK]: allowed })).not.toContain(`${PLAYBOOK} allow-unused`);
  });

  test.each(['version-step', 'statement-hedge'])('for %s is left alone where that was not looked at', (rule) => {
    const unseen = (text: string) => `# firsthour: allow-in-file ${rule} because we say so\n${text}`;
    expect(rules({ [PLAYBOOK]: unseen })).toEqual([]);
  });

  test('holds for a file that stands somewhere else, and for one alone', () => {
    const texts =
      '# firsthour: allow-in-file message-syntax because it is an example\nformat: firsthour/texts@1\nlanguage: en\n';
    const wrong = `${texts}workarounds: { a: "{" }\n`;
    expect(rules({ 'drafts/en.yaml': () => wrong })).toEqual([]);
    expect(checkFile({ path: 'en.yaml', text: wrong })).toEqual([]);
    expect(checkFile({ path: 'en.yaml', text: texts })).toEqual([]);
  });

  test('of a comment gone wrong is told for a file alone too', () => {
    const text = 'format: firsthour/texts@1 # firsthour: allow\nlanguage: en\n';
    expect(checkFile({ path: 'en.yaml', text }).map(({ rule }) => rule)).toEqual(['allow-form']);
  });
});
