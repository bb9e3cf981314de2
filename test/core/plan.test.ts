import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { mergeTexts } from '../../src/core/playbook/merge-texts.ts';
import { planLanguages } from '../../src/core/playbook/plan.ts';
import { textIn } from '../../src/core/playbook/text-in.ts';
import { checkWorkspace } from '../../src/core/workspace/check-workspace.ts';
import { parseFault } from '../golden/validate/parse-fault.ts';
import { readFolder } from '../golden/validate/read-folder.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/golden/validate/base');
const base = readFolder(folder);
const builtIn = readFolder(join(root, 'src/connectors'));

function planned(fault: string) {
  return checkWorkspace(parseFault(fault, base), builtIn).plans;
}

describe('a plan', () => {
  const [plan] = checkWorkspace(base, builtIn).plans;

  test('has the texts of both files, the nearer winning', () => {
    const texts = plan?.plan.texts.en;
    expect(texts?.services?.cards).toBe('card payments');
    expect(Object.keys(texts?.workarounds ?? {})).toEqual(['none', 'counter']);
    expect(texts?.statements?.holding?.regret).toBe('We are sorry.');
  });

  test('is the same after a journey through JSON', () => {
    expect(JSON.parse(JSON.stringify(plan?.plan))).toEqual(plan?.plan);
  });

  test('has the connectors that the channels use, and no other', () => {
    expect(Object.keys(plan?.plan.connectors ?? {})).toEqual(['manual', 'webhook']);
    const [without] = planned(
      '@ firsthour.yaml\n-   door: { connector: manual, audiences: [customers], languages: [ro] }\n',
    );
    expect(Object.keys(without?.plan.connectors ?? {})).toEqual(['webhook']);
  });

  test('names the files that it was made from', () => {
    expect(plan?.sources.map(({ path }) => path).sort()).toEqual([
      'connectors/manual.yaml',
      'connectors/webhook.yaml',
      'firsthour.yaml',
      'playbooks/en.yaml',
      'playbooks/outage/en.yaml',
      'playbooks/outage/playbook.yaml',
      'playbooks/outage/ro.yaml',
      'playbooks/ro.yaml',
    ]);
  });

  test('has a digest that anybody can make with sha256sum', () => {
    const made = execFileSync('sh', ['-c', 'sha256sum *.yaml | sha256sum'], { cwd: join(folder, 'playbooks/outage') });
    expect(plan?.digest).toBe(made.toString().slice(0, 64));
  });

  test('keeps the order of the languages of the workspace', () => {
    const [turned] = planned('@ firsthour.yaml\n- languages: [en, ro]\n+ languages: [ro, fr, en]\n');
    expect(turned && planLanguages(turned.plan)).toEqual(['ro', 'en']);
  });

  test('leaves out a language whose texts are broken, and is made all the same', () => {
    const [some] = planned('@ playbooks/outage/ro.yaml\n+ ][\n');
    expect(some && planLanguages(some.plan)).toEqual(['en']);
  });

  test('is made though much is wrong elsewhere', () => {
    expect(planned('@ playbooks/broken/playbook.yaml\n+ no: good\n').map(({ plan }) => plan.playbook.id)).toEqual([
      'outage',
    ]);
    expect(planned('@ firsthour.yaml\n- timezone: Europe/Bucharest\n+ timezone: Nowhere\n')).toHaveLength(1);
  });

  test('is not made without a workspace', () => {
    expect(planned('@ firsthour.yaml\n')).toEqual([]);
    expect(planned('@ firsthour.yaml\n- organisation: Example Bank\n')).toEqual([]);
  });
});

describe('merging texts', () => {
  const shared = {
    format: 'firsthour/texts@1',
    language: 'en',
    workarounds: { none: 'No.', other: 'Other.' },
  } as const;

  test('goes key by key and leaves both as they were', () => {
    const own = { format: 'firsthour/texts@1', language: 'en', workarounds: { none: 'None.' } } as const;
    expect(mergeTexts(shared, own).workarounds).toEqual({ none: 'None.', other: 'Other.' });
    expect(shared.workarounds.none).toBe('No.');
    expect(mergeTexts(undefined, own)).toBe(own);
  });
});

describe('a text for the team', () => {
  test('is taken in the language, else in the first', () => {
    expect(textIn('Cards', 'ro')).toBe('Cards');
    expect(textIn({ en: 'Cards', ro: 'Carduri' }, 'ro')).toBe('Carduri');
    expect(textIn({ en: 'Cards', ro: 'Carduri' }, 'fr')).toBe('Cards');
  });
});
