import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Plan, TextsByLanguage } from '../../src/core/playbook/plan.ts';
import { compilePlan } from '../../src/core/playbook/plan.ts';
import type { Connector, Playbook, Texts, Workspace } from '../../src/core/schema/generated/types.ts';

const ROOT = new URL('../../', import.meta.url);

/** The plan of the shipped example, for the playbook in a folder (`examples/data-centre-2016/playbooks`, `playbooks`). */
export function shippedPlan(folder: string, playbook: string, languages?: readonly string[]): Plan {
  const example = read<Workspace>('examples/data-centre-2016/firsthour.yaml');
  const workspace = languages ? { ...example, languages } : example;
  const structure = read<Playbook>(`${folder}/${playbook}/playbook.yaml`);
  const texts = (path: string): TextsByLanguage =>
    Object.fromEntries(structure.languages.map((language) => [language, read<Texts>(`${path}/${language}.yaml`)]));
  const connectors = Object.fromEntries(
    ['webhook', 'manual'].map((id) => [id, read<Connector>(`src/connectors/${id}.yaml`)]),
  );
  return compilePlan(workspace, structure, texts(folder), texts(`${folder}/${playbook}`), connectors);
}

function read<T>(path: string): T {
  return parse(readFileSync(new URL(path, ROOT), 'utf8')) as T;
}
