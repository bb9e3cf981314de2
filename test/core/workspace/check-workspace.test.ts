import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { SourceFile } from '../../../src/core/document/source-file.ts';
import { checkFile } from '../../../src/core/workspace/check-file.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { RULES } from '../../../src/render/rules.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';

const root = join(import.meta.dirname, '../../..');
const base = readFolder(join(root, 'test/golden/validate/base'));
const builtIn = readFolder(join(root, 'src/connectors'));

/** The same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One line of one file is taken out, said twice, emptied after its colon, or has one of its words changed. */
function damaged(files: readonly SourceFile[], seed: number): readonly SourceFile[] {
  const below = numbers(seed);
  const victim = below(files.length);
  return files.map(({ path, text }, index) => {
    if (index !== victim) return { path, text };
    const lines = text.split('\n');
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const words = ['constructor', '__proto__', 'toString', '[]', '{}', 'null', '3', '', 'known', 'x'];
    const word = words[below(words.length)] ?? '';
    const found = line.match(/[\p{L}\d_-]+/gu) ?? [];
    const changes = [
      [],
      [line, line],
      [line.replace(/: .*/, ':')],
      [line.replace(found[below(found.length)] ?? '', () => word)],
      [line.replace(found[below(found.length)] ?? '', () => word)],
    ];
    lines.splice(at, 1, ...(changes[below(changes.length)] ?? []));
    return { path, text: lines.join('\n') };
  });
}

describe('checking a workspace', () => {
  test('never throws, and has a sentence for whatever it finds', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const files = damaged(damaged(base, seed), seed * 7);
      const { findings } = checkWorkspace(files, builtIn);
      for (const finding of findings) {
        const sentence = RULES[finding.rule]?.(finding.values);
        expect([seed, finding, sentence]).toEqual([seed, finding, expect.stringMatching(/^[^\n]{10,}$/)]);
        expect(sentence).not.toMatch(/undefined|\[object|NaN/);
        expect(finding.line).toBeGreaterThan(0);
        expect(finding.column).toBeGreaterThan(0);
      }
    }
  });

  test('gives the same findings whatever the order of the files', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const files = damaged(damaged(base, seed), seed + 1000);
      expect(checkWorkspace([...files].reverse(), builtIn).findings).toEqual(checkWorkspace(files, builtIn).findings);
    }
  });

  test.each([['playbooks'], ['examples/data-centre-2016']])('has nothing to say of the shipped %s', (folder) => {
    const files = readFolder(join(root, folder)).map(({ path, text }) => ({
      path: folder === 'playbooks' ? `playbooks/${path}` : path,
      text,
    }));
    expect(checkWorkspace(files, builtIn).findings).toEqual([]);
  });

  test('reads nothing of files that are not ours', () => {
    const { files, findings } = checkWorkspace([...base, { path: 'docker-compose.yaml', text: '][' }], builtIn);
    expect(findings).toEqual([]);
    expect(files).not.toContain('docker-compose.yaml');
  });
});

describe('checking a file that stands alone', () => {
  const rules = (text: string) => checkFile({ path: 'some.yaml', text }).map((one) => one.rule);

  test.each([
    ['what its format says', 'format: firsthour/connector@1\nid: x\nmanual: true\n', []],
    ['what its format says, quoted', '"a": 1\nformat: "firsthour/reach@1"\npeople: {}\n', ['key-unknown']],
    ['a format of the future', 'format: firsthour/playbook@2\n', ['format-unknown']],
    ['a format of somebody else', 'format: compose@1\n', ['format-unknown']],
    ['no format', 'services: {}\n', ['key-missing']],
    ['no YAML', '][', ['yaml-syntax']],
    [
      'texts',
      'format: firsthour/texts@1\nlanguage: en\nworkarounds: { none: "{" }\n',
      ['texts-language', 'message-syntax'],
    ],
  ])('is read as %s', (_, text, expected) => expect(rules(text)).toEqual(expected));
});
