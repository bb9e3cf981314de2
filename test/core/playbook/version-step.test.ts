import { describe, expect, test } from 'vitest';

import { nextVersion, versionStep } from '../../../src/core/playbook/since/version-step.ts';

describe('the step from one version to another', () => {
  test.each([
    ['1.0.0', '1.0.0', 'same'],
    ['1.0.0', '1.0.1', 'patch'],
    ['1.0.9', '1.1.0', 'minor'],
    ['1.9.0', '1.10.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.2.2', 'lower'],
    ['2.0.0', '1.9.9', 'lower'],
    ['1.0.0', '1.1.0-rc.1', 'minor'],
    ['1.1.0-rc.1', '1.1.0-rc.2', 'pre'],
    ['1.1.0-rc.2', '1.1.0-rc.10', 'pre'],
    ['1.1.0-rc.2', '1.1.0-rc.1', 'lower'],
    ['1.1.0-rc', '1.1.0-rc.1', 'pre'],
    ['1.1.0-1', '1.1.0-alpha', 'pre'],
    ['1.1.0-rc.1', '1.1.0', 'pre'],
    ['1.1.0', '1.1.0-rc.1', 'lower'],
    ['1.1.0-rc.1', '1.1.0-rc.1', 'same'],
  ])('%s to %s is %s', (from, to, step) => expect(versionStep(from, to)).toBe(step));

  test.each([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.2.4'],
  ] as const)('after %s a %s change is %s', (from, step, next) => expect(nextVersion(from, step)).toBe(next));
});
