import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Finding } from '../../../src/core/finding.ts';

/** A finding of each severity, and one about a file and words that no format should stumble over. */
export const FINDINGS: readonly Finding[] = [
  {
    rule: 'key-unknown',
    severity: 'error',
    file: 'firsthour.yaml',
    line: 3,
    column: 1,
    values: { key: 'timezon', in: '', closest: 'timezone', known: ['timezone'] },
  },
  {
    rule: 'language-lacking',
    severity: 'warning',
    file: 'playbooks/outage/playbook.yaml',
    line: 6,
    column: 12,
    values: { language: 'fr' },
  },
  {
    rule: 'text-missing',
    severity: 'note',
    file: 'playbooks/outage/ro.yaml',
    line: 1,
    column: 1,
    values: { text: 'tasks.stop-marketing', language: 'ro' },
  },
  {
    rule: 'unknown-service',
    severity: 'error',
    file: `100%, <a>:\n"b" & \u0007'c' ]]>/é.yaml`,
    line: 1,
    column: 7,
    values: { name: `"><x>&amp;%0A::error::]]> {0} [a](1) \u202e\ud800`, known: [] },
  },
];

export const FILES: readonly string[] = ['firsthour.yaml', 'playbooks/en.yaml', 'playbooks/outage/playbook.yaml'];

/** A file of data/. */
export function dataFile(name: string): string {
  return readFileSync(join(import.meta.dirname, 'data', name), 'utf8');
}
