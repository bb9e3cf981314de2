import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';

import type { FindingSeverity } from '../../../src/core/finding.ts';
import { junitXml } from '../../../src/render/formats/junit.ts';
import { dataFile, FILES, FINDINGS } from './samples.ts';

const lenient = (severity: FindingSeverity): boolean => severity === 'error';

/** What libxml2 says of a document by Jenkins' schema: junit-4.xsd of its dtkit, whose first lines say where it is published. */
async function wrong(contents: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'junit.xml', contents },
    schema: { fileName: 'junit-4.xsd', contents: dataFile('junit-4.xsd') },
  });
  return errors.map(({ message }) => message);
}

describe('JUnit', () => {
  test('a file is a suite, a finding a case, and a file without any passes', () => {
    const xml = junitXml(FILES, FINDINGS.slice(0, 2), lenient);
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="firsthour validate" tests="3" failures="1" errors="0">
  <testsuite name="firsthour.yaml" tests="1" failures="1" errors="0">
    <testcase name="key-unknown (line 3, column 1)" classname="firsthour.yaml"><failure type="error" message="unexpected key &#34;timezon&#34; at the top of the file; did you mean &#34;timezone&#34;?">firsthour.yaml:3:1: error: unexpected key &#34;timezon&#34; at the top of the file; did you mean &#34;timezone&#34;? [key-unknown]</failure></testcase>
  </testsuite>
  <testsuite name="playbooks/en.yaml" tests="1" failures="0" errors="0">
    <testcase name="nothing wrong" classname="playbooks/en.yaml"/>
  </testsuite>
  <testsuite name="playbooks/outage/playbook.yaml" tests="1" failures="0" errors="0">
    <testcase name="language-lacking (line 6, column 12)" classname="playbooks/outage/playbook.yaml"><system-out>playbooks/outage/playbook.yaml:6:12: warning: the playbook lacks &#34;fr&#34;, a language of the workspace: what it says is owed in that language [language-lacking]</system-out></testcase>
  </testsuite>
</testsuites>
`);
  });

  test.each([
    ['some', FILES, FINDINGS],
    ['none', FILES, []],
    ['no file', [], []],
  ])('is what the published schema accepts: %s', async (_, files, findings) => {
    expect(await wrong(junitXml(files, findings, lenient))).toEqual([]);
  });

  test('the check of the schema can fail', async () => {
    expect(await wrong('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
  });

  test('what fails the run fails here: warnings when they are to', () => {
    const failures = (fails: typeof lenient) => junitXml(FILES, FINDINGS, fails).match(/<failure /g)?.length;
    expect(failures(lenient)).toBe(2);
    expect(failures((severity) => severity !== 'note')).toBe(3);
  });
});
