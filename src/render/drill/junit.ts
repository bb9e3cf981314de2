import type { Check } from '../../core/drill/check.ts';
import { attributes, xmlText } from '../formats/xml.ts';
import type { ShownDrill } from './document.ts';
import { formulaOf } from './formula.ts';
import { actualWords, checkTitle, expectedWords } from './value-words.ts';

/** Drills as JUnit XML: a suite for each, a case for each check and one for the score. Only the score fails a drill: a check that it can do without passes, and says so. */
export function drillsXml(drills: readonly ShownDrill[], broken: readonly { readonly name: string }[]): string {
  const tests = drills.reduce((sum, { score }) => sum + score.checks.length + 1, broken.length);
  const failures = drills.filter(({ score }) => !score.passed).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'firsthour drill run', tests, failures, errors: broken.length })}>`,
    ...drills.map(suite),
    ...broken.map(({ name }) => brokenSuite(name)),
    '</testsuites>\n',
  ].join('\n');
}

function suite({ name, score }: ShownDrill): string {
  const said = xmlText(`${formulaOf(score)}, and ${score.mark} is enough`);
  const whole = score.passed
    ? `<system-out>${said}</system-out>`
    : `<failure${attributes({ type: 'below-the-mark', message: formulaOf(score) })}>${said}\n${wrongIn(score.checks)}</failure>`;
  return [
    `  <testsuite${attributes({ name, tests: score.checks.length + 1, failures: score.passed ? 0 : 1, errors: 0 })}>`,
    `    <testcase${attributes({ name: 'score', classname: name })}>${whole}</testcase>`,
    ...score.checks.map((check) => testCase(name, check)),
    '  </testsuite>',
  ].join('\n');
}

function wrongIn(checks: readonly Check[]): string {
  return checks.flatMap((check) => (check.passed ? [] : [xmlText(`${check.id}: ${said(check)}`)])).join('\n');
}

function testCase(drill: string, check: Check): string {
  const out = `<system-out>${xmlText(said(check))}</system-out>`;
  return `    <testcase${attributes({ name: check.id, classname: drill })}>${out}</testcase>`;
}

function said(check: Check): string {
  const minute = check.minute === null ? '' : `, wrong in minute ${check.minute}`;
  return `${checkTitle(check)}: expected ${expectedWords(check)}, was ${actualWords(check)}${minute}`;
}

function brokenSuite(name: string): string {
  const error = `<error${attributes({ type: 'broken', message: 'the scenario cannot be run; firsthour validate says why' })}/>`;
  return [
    `  <testsuite${attributes({ name, tests: 1, failures: 0, errors: 1 })}>`,
    `    <testcase${attributes({ name: 'score', classname: name })}>${error}</testcase>`,
    '  </testsuite>',
  ].join('\n');
}
