import { describe, expect, test } from 'vitest';

import type { SourceFile } from '../../../src/core/document/source-file.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { parseFault } from '../../golden/validate/parse-fault.ts';
import { BASE, CONNECTORS } from '../playbook/base-workspace.ts';

/** The base workspace with copies of its playbook. */
function withCopies(...ids: readonly string[]): readonly SourceFile[] {
  const copies = ids.flatMap((id) =>
    BASE.filter(({ path }) => path.startsWith('playbooks/outage/')).map(({ path, text }) => ({
      path: path.replace('outage', id),
      text: text.replace('id: outage', `id: ${id}`),
    })),
  );
  return [...BASE, ...copies];
}

const THEN = withCopies('breach', 'rumour');
const PLEASE_WAIT = `@ playbooks/en.yaml
- workarounds: { none: We have no other way for you yet. }
+ workarounds: { none: Please wait. }
`;

/** Which playbooks are told to raise their version for which shared texts, after changes. */
function told(changes: string, now: readonly SourceFile[] = THEN, then: readonly SourceFile[] = THEN) {
  const since = { revision: 'main', files: then };
  const { findings } = checkWorkspace(parseFault(changes, now), CONNECTORS, { now: '2026-11-21T09:00:00.000Z', since });
  return findings
    .filter(({ rule }) => rule === 'version-shared-texts')
    .map(({ file, severity, values }) => [file, severity, values.texts, values.playbooks]);
}

describe('a shared text that is not what it was', () => {
  test('is told once, with every playbook that says it', () => {
    expect(told(PLEASE_WAIT)).toEqual([
      ['playbooks/en.yaml', 'warning', ['workarounds.none'], ['breach', 'outage', 'rumour']],
    ]);
  });

  test('is nothing to a playbook that has a text of its own there', () => {
    const own = (files: readonly SourceFile[]) =>
      parseFault(
        '@ playbooks/rumour/en.yaml\n-   counter: Our branches pay out cash.\n+   counter: Our branches pay out cash.\n+   none: Nobody needs another way.\n',
        files,
      );
    expect(told(PLEASE_WAIT, own(THEN), own(THEN))[0]?.[3]).toEqual(['breach', 'outage']);
  });

  test('is nothing to a playbook with a new version, or to one that is new', () => {
    const raised = '@ playbooks/breach/playbook.yaml\n- version: 1.0.0\n+ version: 1.0.1\n';
    const lowered = '@ playbooks/rumour/playbook.yaml\n- version: 1.0.0\n+ version: 0.9.0\n';
    const now = withCopies('breach', 'rumour', 'strike');
    expect(told(PLEASE_WAIT + raised + lowered, now)[0]?.[3]).toEqual(['outage', 'rumour']);
  });

  test('is none where only comments and layout changed', () => {
    expect(told('@ playbooks/en.yaml\n+ # Read on 21 November.\n')).toEqual([]);
  });

  test('is none when no playbook has a use for it', () => {
    const unused = `@ playbooks/en.yaml
+ statements: { elsewhere: { what: Hello. } }
+ facts: { cause: { flood: a flood } }
+ tasks: { ring: Ring the mayor. }
+ estimate: { moved: Later., withdrawn: No longer. }
+ late: We should have told you sooner.
+ audiences: { press: journalists }
`;
    expect(told(unused)).toEqual([]);
  });

  test('is told where it is gone', () => {
    expect(told('@ playbooks/en.yaml\n- compensations: { none: We look at each case. }\n')[0]?.[2]).toEqual([
      'compensations.none',
    ]);
  });

  test('cannot be known where the file could not be read then', () => {
    const broken = parseFault('@ playbooks/en.yaml\n+ what is this\n', THEN);
    expect(told(PLEASE_WAIT, THEN, broken)).toEqual([]);
  });
});
