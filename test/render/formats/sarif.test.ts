import { join } from 'node:path';

import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

import { readRule } from '../../../src/core/rule/read-rule.ts';
import { sarifLog } from '../../../src/render/formats/sarif.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';
import { dataFile, FINDINGS } from './samples.ts';

const rules = readFolder(join(import.meta.dirname, '../../../src/rules')).flatMap((file) => readRule(file) ?? []);

/** The published schema of SARIF 2.1.0, as in @microsoft/jest-sarif 1.0.0-beta.0: its `id` says where it stands. */
const { $schema: _, id: __, ...schema } = JSON.parse(dataFile('sarif-2.1.0-rtm.5.json'));

// Draft 4 of JSON Schema: but for `id` above nothing of it is read otherwise by a later one.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://example.org') && !/[\s<>"]/.test(text));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const accepts = ajv.compile(schema);

function wrong(log: unknown): readonly string[] {
  return accepts(log) ? [] : (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('SARIF', () => {
  test.each([
    ['some', FINDINGS],
    ['none', []],
  ])('is what the published schema accepts: %s', (_, findings) => {
    expect(wrong(sarifLog(findings, rules, '1.2.3'))).toEqual([]);
  });

  test('the check of the schema can fail', () => {
    expect(wrong({ version: '2.1.0', runs: [{}] })).toEqual(["/runs/0 must have required property 'tool'"]);
  });

  test('a result has its rule, its level, its sentence and its region', () => {
    const { runs } = sarifLog(FINDINGS, rules, '1.2.3') as { runs: readonly [{ results: object[]; tool: object }] };
    expect(runs[0].results).toHaveLength(4);
    expect(runs[0].results[1]).toEqual({
      ruleId: 'language-lacking',
      ruleIndex: 1,
      level: 'warning',
      message: {
        text: 'the playbook lacks "fr", a language of the workspace: what it says is owed in that language',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'playbooks/outage/playbook.yaml' },
            region: { startLine: 6, startColumn: 12 },
          },
        },
      ],
    });
  });

  test('each rule that was met has what explain says of it', () => {
    const log = sarifLog(FINDINGS, rules, '1.2.3') as {
      runs: {
        tool: { driver: { version: string; rules: { id: string; help: { text: string; markdown: string } }[] } };
      }[];
    };
    const driver = log.runs[0]?.tool.driver;
    expect(driver?.version).toBe('1.2.3');
    expect(driver?.rules.map(({ id }) => id)).toEqual([
      'key-unknown',
      'language-lacking',
      'text-missing',
      'unknown-service',
    ]);
    const [first] = driver?.rules ?? [];
    expect(first).toMatchObject({ shortDescription: { text: 'Every key is one that is read.' } });
    expect(first?.help.text).toContain('A misspelt key is worse than a missing one');
    expect(first?.help.markdown).toContain('```yaml\nholding:\n');
  });
});
