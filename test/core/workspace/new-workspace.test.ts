import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import type { Settings } from '../../../src/core/workspace/new-workspace.ts';
import { newWorkspace } from '../../../src/core/workspace/new-workspace.ts';

type SourceFile = { readonly path: string; readonly text: string };

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TEMPLATE = filesOf('examples/workspace');
const PLAYBOOKS = filesOf('playbooks');
const CONNECTORS = filesOf('src/connectors');

function filesOf(folder: string): readonly SourceFile[] {
  const found = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .map((path) => ({
      path: path.slice(join(ROOT, folder).length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

function made(more: Partial<Settings> = {}): readonly SourceFile[] | string {
  const settings = { organisation: 'Small Bank', timezone: 'Europe/Bucharest', languages: ['en'], ...more };
  const files = newWorkspace(TEMPLATE, PLAYBOOKS, settings);
  return 'refusal' in files ? files.refusal.code : files;
}

function file(files: readonly SourceFile[] | string, path: string): string {
  return typeof files === 'string' ? files : (files.find((one) => one.path === path)?.text ?? `no ${path}`);
}

test.each([
  { timezone: 'Europe/Bucharest', languages: ['en'] },
  { timezone: 'Europe/Bucharest', languages: ['ro', 'en'] },
  { timezone: 'Europe/Paris', languages: ['fr'] },
  { timezone: 'UTC', languages: ['en', 'ro', 'fr'] },
  { timezone: 'Pacific/Kiritimati', languages: ['fr', 'ro'] },
])('a new workspace has no errors, and every playbook can be used (%j)', (settings) => {
  const files = made(settings);
  if (typeof files === 'string') throw new Error(files);
  const workspace = files.filter(({ path }) => path.endsWith('.yaml') && !path.startsWith('reach'));
  const reach = { path: 'reach.yaml', text: file(files, 'reach.example.yaml') };
  const checked = checkWorkspace([...workspace, reach], CONNECTORS);
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked.plans.map(({ plan }) => plan.playbook.id)).toEqual(['data-centre-loss', 'generic-outage']);
  for (const { plan } of checked.plans) expect(Object.keys(plan.texts)).toEqual(settings.languages);
});

test('it says who it is for, in its zone and languages', () => {
  const files = made({ timezone: 'Europe/Paris', languages: ['fr', 'en', 'fr'] });
  expect(parse(file(files, 'firsthour.yaml'))).toMatchObject({
    organisation: 'Small Bank',
    timezone: 'Europe/Paris',
    languages: ['fr', 'en'],
  });
});

test('in another zone the texts say local time, not Bucharest time', () => {
  expect(file(made(), 'playbooks/en.yaml')).toContain('timezone_name: Bucharest time');
  expect(file(made({ timezone: 'Europe/Paris' }), 'playbooks/en.yaml')).toContain('timezone_name: local time');
  expect(file(made({ timezone: 'Europe/Paris' }), 'playbooks/fr.yaml')).toContain('timezone_name: heure locale');
});

test.each([
  'O\'Bank: "quoted" #1',
  '$& $1 $`',
  'a: b\nlanguages: [xx]',
  '- [{',
  'Bancă',
  '{not a placeholder}',
  'constructor',
])('an organisation called %j is called so in the file, whatever it means in YAML', (organisation) => {
  const files = made({ organisation });
  expect(parse(file(files, 'firsthour.yaml'))).toMatchObject({ organisation, languages: ['en'] });
});

test.each([
  [{ organisation: '' }, 'organisation-missing'],
  [{ organisation: ' \t' }, 'organisation-missing'],
  [{ organisation: 'Bank\u001b[2J' }, 'not-plain-text'],
  [{ organisation: 'Bank {$services}' }, 'not-plain-text'],
  [{ timezone: '' }, 'zone-unknown'],
  [{ timezone: 'Bucharest' }, 'zone-unknown'],
  [{ timezone: 'UTC\nx: y' }, 'zone-unknown'],
  [{ languages: [] }, 'language-unknown'],
  [{ languages: [''] }, 'language-unknown'],
  [{ languages: ['en', 'xx'] }, 'language-unknown'],
  [{ languages: ['en]\nx: [y'] }, 'language-unknown'],
  [{ languages: ['constructor'] }, 'language-unknown'],
])('%j is refused: %s', (settings, code) => {
  expect(made(settings)).toBe(code);
});
