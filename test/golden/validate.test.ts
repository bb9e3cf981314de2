import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { checkWorkspace } from '../../src/core/workspace/check-workspace.ts';
import { findingsText } from '../../src/render/findings.ts';
import { createPaint } from '../../src/render/paint.ts';
import { RULES } from '../../src/render/rules.ts';
import { drillsIn } from './validate/drills-in.ts';
import { parseFault } from './validate/parse-fault.ts';
import { readFolder } from './validate/read-folder.ts';

const root = join(import.meta.dirname, '../..');
const golden = join(import.meta.dirname, 'validate');
const base = readFolder(join(golden, 'base'));
const builtIn = readFolder(join(root, 'src/connectors'));
const faults = readdirSync(golden).filter((name) => name.endsWith('.fault'));

/** Dates are judged on this day. */
const now = '2026-11-21T09:00:00.000Z';

/** What `validate` prints for the base workspace with a fault in it; `since-…`: compared with the base. */
function printed(fault: string): string {
  const files = parseFault(readFileSync(join(golden, fault), 'utf8'), base);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const since = fault.startsWith('since-') ? { since: { revision: 'main', files: base } } : {};
  const { findings } = checkWorkspace(files, builtIn, { now, drills: drillsIn(files), ...since });
  return findingsText(findings, (file) => texts.get(file), createPaint(false));
}

describe('validate', () => {
  test('has nothing to say of the base workspace', () => {
    expect(checkWorkspace(base, builtIn, { now, drills: [] }).findings).toEqual([]);
  });

  test.each(faults)('%s', async (fault) => {
    const text = printed(fault);
    expect(text).not.toBe('');
    await expect(text).toMatchFileSnapshot(join(golden, fault.replace(/fault$/, 'out')));
  });

  test('every rule has a case here or among the hostile files', () => {
    const shown = faults.map(printed).join('');
    const hostile = readFileSync(join(root, 'test/core/document/read-document.test.ts'), 'utf8');
    const untold = Object.keys(RULES).filter((rule) => !shown.includes(`[${rule}]`) && !hostile.includes(`'${rule}'`));
    expect(untold).toEqual([]);
  });
});
