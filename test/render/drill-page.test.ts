import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';

import { checkOf, type Found } from '../../src/core/drill/check.ts';
import type { Score } from '../../src/core/drill/score.ts';
import { drillDocument, type ShownDrill } from '../../src/render/drill/document.ts';
import { drillPage, drillsSummary } from '../../src/render/drill/drill-page.ts';
import { drillsXml } from '../../src/render/drill/junit.ts';
import { createPaint } from '../../src/render/paint.ts';
import { dataFile } from './formats/samples.ts';

const look = { paint: createPaint(false), columns: 80 };
const FOUND: readonly Found[] = [
  { kind: 'first-word', about: 'customers/ro', passed: true, expected: 15, actual: 11, minute: 15 },
  { kind: 'promise', about: 'next-update#2', passed: 'half', expected: 45, actual: 52, minute: 45 },
  { kind: 'said', about: 'update', passed: false, expected: 30, actual: null, minute: 30 },
  { kind: 'parts', about: 'holding-1', passed: false, expected: [], actual: ['since', 'contact'], minute: 11 },
  { kind: 'emergencies', about: '', passed: true, expected: 0, actual: 0 },
  { kind: 'approvals', about: '', passed: true, expected: [], actual: [] },
];

const checks = FOUND.map(checkOf);
const DRILL: ShownDrill = {
  name: 'outage/night',
  scenario: { title: 'Cards & "machines" have stopped' },
  script: { seed: 7 },
  incident: '2026-11-24-outage-night-7-abcdef',
  score: { checks, points: 7, of: 11, score: 63, mark: 80, passed: false, measures: {} } as unknown as Score,
};
const FINE: ShownDrill = { ...DRILL, name: 'outage/day', score: { ...DRILL.score, score: 93, passed: true } };

test('a page has every check with its points, the formula, and the first minute that went wrong', () => {
  expect(drillPage(look, DRILL)).toBe(`EXERCISE outage/night Cards & "machines" have stopped
seed 7, drills/2026-11-24-outage-night-7-abcdef

ok   First word customers/ro: by minute 15; minute 11 (3/3)
half Promise next-update#2: by minute 45; minute 52 (1/2)
no   Said update: by minute 30; never (0/2)
no   Nothing is missing in holding-1, but: since and contact (0/1)
ok   Emergency releases: 0 (1/1)
ok   Approved by the book (2/2)

Below the mark: 100 × 7 / 11 = 63, and 80 is enough.
Minute 11 went wrong first. What did not hold: Nothing is missing in holding-1.
`);
});

test('on a narrow terminal no line is longer than it', () => {
  const lines = drillPage({ ...look, columns: 40 }, DRILL).split('\n');
  expect(lines.filter((line) => line.length > 40)).toEqual([]);
});

test('several drills are summed up with those below the mark', () => {
  expect(drillsSummary(look, [DRILL, FINE], 0)).toBe('2 drills, 1 below the mark; outage/night (63).\n');
  expect(drillsSummary(look, [FINE], 1)).toBe('1 drill, 0 below the mark; 1 scenario that cannot be run.\n');
});

test('a document has values where the page has words', () => {
  expect(drillDocument(DRILL)).toMatchObject({
    scenario: 'outage/night',
    seed: 7,
    passed: false,
    score: 63,
    formula: '100 × 7 / 11 = 63',
    checks: expect.arrayContaining([
      { id: 'promise/next-update#2', passed: false, expected: 45, actual: 52, minute: 45, points: 1, of: 2 },
      { id: 'first-word/customers/ro', passed: true, expected: 15, actual: 11, minute: null, points: 3, of: 3 },
    ]),
  });
});

describe('JUnit', () => {
  test.each([
    ['drills', [DRILL, FINE], []],
    ['a scenario that cannot be run', [], [{ name: 'outage/broken' }]],
    ['nothing', [], []],
  ])('is what the published schema accepts: %s', async (_, drills, broken) => {
    const { errors } = await validateXML({
      xml: { fileName: 'junit.xml', contents: drillsXml(drills, broken) },
      schema: { fileName: 'junit-4.xsd', contents: dataFile('junit-4.xsd') },
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test('only the score fails a drill, and says what was wrong', () => {
    const xml = drillsXml([DRILL, FINE], []);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('said/update: Said update: expected by minute 30, was never, wrong in minute 30');
  });
});
