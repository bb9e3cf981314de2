import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { readDocument } from '../../src/core/document/read-document.ts';
import { validateRule } from '../../src/core/schema/generated/validators.js';
import { checkWorkspace } from '../../src/core/workspace/check-workspace.ts';
import { groupRules } from '../../src/render/rule-groups.ts';
import { messageOf, RULES } from '../../src/render/rules.ts';
import { drillsIn } from './validate/drills-in.ts';
import { parseFault } from './validate/parse-fault.ts';
import { readFolder } from './validate/read-folder.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/rules');
const base = readFolder(join(import.meta.dirname, 'validate/base'));
const builtIn = readFolder(join(root, 'src/connectors'));

/** Rules of `lint` have a test of their own. */
const isOfWorkspaces = (id: string) => !id.startsWith('statement-');

const rules = readdirSync(folder).map((file) => {
  const found = { path: file, text: readFileSync(join(folder, file), 'utf8') };
  const { document, findings } = readDocument(found, validateRule);
  return { id: file.replace(/\.yaml$/, ''), rule: document?.value, findings };
});
const shown = rules.flatMap(({ id, rule }) =>
  rule?.bad !== undefined && rule.good !== undefined && isOfWorkspaces(id)
    ? [{ id, bad: rule.bad, good: rule.good }]
    : [],
);

/** Dates are judged on this day. */
const now = '2026-11-21T09:00:00.000Z';

/** What is wrong with the base workspace after changes; a rule about versions compares with what it was before. */
function found(rule: string, changes: string) {
  const since = rule.startsWith('version-') ? { since: { revision: 'main', files: base } } : {};
  const files = parseFault(changes, base);
  return checkWorkspace(files, builtIn, { now, drills: drillsIn(files), ...since }).findings;
}

describe('the files that explain rules', () => {
  test('every rule has one, and there is none without a rule', () => {
    const ids = rules.map(({ id }) => id).filter(isOfWorkspaces);
    expect(ids.sort()).toEqual(Object.keys(RULES).filter(isOfWorkspaces).sort());
  });

  test.each(rules)('$id is what its schema says', ({ findings }) => {
    expect(findings.map((finding) => `${finding.line}:${finding.column} ${messageOf(finding)}`)).toEqual([]);
  });

  test.each(rules)('$id has an example, or says why it has none', ({ rule }) => {
    expect(rule?.bad === undefined).toBe(rule?.no_example !== undefined);
  });

  test.each(rules)('$id: its title is one line without a full stop, its why a few short paragraphs', ({ rule }) => {
    expect(rule?.title).toMatch(/^[A-Z].*[^.]$/);
    const paragraphs = rule?.why.trim().split('\n') ?? [];
    expect(paragraphs.length).toBeLessThanOrEqual(3);
    for (const paragraph of paragraphs) expect(paragraph.length).toBeLessThanOrEqual(600);
  });

  test('every rule stands in one group of the lists', () => {
    const groups = groupRules(rules.map(({ id }) => id));
    expect(groups.flatMap((group) => group.rules).sort()).toEqual(rules.map(({ id }) => id).sort());
    // A catalogue of render/findings/ that is missing in render/rule-groups.ts.
    expect(groups.find(({ title }) => title === 'Others')?.rules ?? []).toEqual([]);
  });
});

describe('examples', () => {
  test.each(shown)('$id: the bad one is found', ({ id, bad }) => {
    expect(found(id, bad).map(({ rule }) => rule)).toContain(id);
  });

  test.each(shown)('$id: the good one is not, and brings no error', ({ id, good }) => {
    const wrong = found(id, good).filter(({ rule, severity }) => rule === id || severity === 'error');
    expect(wrong.map(messageOf)).toEqual([]);
  });
});
