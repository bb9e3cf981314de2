import { describe, expect, test } from 'vitest';

import { run } from '../../src/commands/lint.ts';
import type { Invocation } from '../../src/commands/shared/invocation.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import { fakeWorld } from '../world/fake-world.ts';

const GOOD = 'Card payments are down since 9:40 GMT. We are sorry.\n';
const VAGUE = 'Card payments are down. We will be back soon.\n';
const BAD = 'Sorry if you were affected.\n';

function lint(text: string, asked: Partial<Invocation> = {}) {
  const world = fakeWorld({ files: { 'x.txt': text } });
  const invocation: Invocation = {
    words: ['x.txt'],
    flags: { language: 'en' },
    incident: undefined,
    as: undefined,
    json: false,
    workspace: undefined,
    command: 'lint',
    ...asked,
  };
  return { world, exit: run(invocation, world) };
}

describe('lint', () => {
  test('says what a text says and what it does not, and exits 0 when nothing weakens it', async () => {
    const { world, exit } = lint(GOOD);
    expect(await exit).toBe(0);
    expect(world.shown()).toEqual({
      out: [
        'Says          what, since, apology',
        'Does not say  who, cause, action, eta, next update, workaround, ownership,',
        '              compensation, contact',
        '',
      ].join('\n'),
      err: 'x.txt: nothing weakens it\n',
    });
  });

  test('shows a finding at its place, with its rule and what to write instead', async () => {
    const { world, exit } = lint(VAGUE);
    expect(await exit).toBe(0);
    expect(world.shown().out.split('\n').slice(-8)).toEqual([
      '',
      'x.txt:1:41: warning: "soon" is no time that anybody can wait for; name one, if',
      'only that of the next update [statement-vague-time]',
      '  |',
      '1 | Card payments are down. We will be back soon.',
      '  |                                         ^',
      '  Instead: Next update by 11:00, London time, even if nothing has changed.',
      '',
    ]);
    expect(world.shown().err).toBe('x.txt: 1 warning\n');
  });

  test.each([
    [VAGUE, { language: 'en', strict: true }, 1],
    [BAD, { language: 'en' }, 1],
    [GOOD, { language: 'en', stage: 'holding' }, 1],
    [GOOD, { language: 'en', stage: 'briefing' }, 0],
    ['The fault has been identified.', { language: 'en', strict: true }, 0],
    [GOOD, { language: 'en-GB' }, 0],
  ])('%s with %j exits %i', async (text, flags, code) => {
    expect(await lint(text, { flags }).exit).toBe(code);
  });

  test('prints one JSON document, and nothing else', async () => {
    const { world, exit } = lint(BAD, { json: true });
    expect(await exit).toBe(1);
    expect(world.shown().err).toBe('');
    const { language, elements, findings } = JSON.parse(world.shown().out);
    expect(language).toBe('en');
    expect(Object.keys(elements)).toEqual(
      'what who since cause action eta next_update workaround apology ownership compensation contact'.split(' '),
    );
    expect(elements.apology).toBe(false);
    expect(findings).toEqual([
      {
        rule: 'statement-conditional-apology',
        severity: 'error',
        message: '"Sorry if you" is an apology on a condition; say outright that you are sorry, and for what',
        file: 'x.txt',
        line: 1,
        column: 1,
        instead: 'We are sorry. You could not pay with your card this morning.',
      },
    ]);
  });

  test('does not obey what a text says to a terminal', async () => {
    const { world, exit } = lint('We will be back soon \u001b[2J\u0007\u202e.');
    await exit;
    expect(world.shown().out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test.each([
    ['x', { words: [] }, 'word-missing'],
    ['x', { words: ['y.txt'] }, 'text-unread'],
    ['x', { flags: {} }, 'flag-missing'],
    ['x', { flags: { language: 'xx' } }, 'lexicon-missing'],
    ['x', { flags: { language: '__proto__' } }, 'lexicon-missing'],
    ['x', { flags: { language: 'en', stage: 'hold' } }, 'stage-unknown'],
    ['a\0b', {}, 'text-binary'],
    ['\ufeff \n\u00a0', {}, 'text-empty'],
  ])('refuses %j with %j: %s', async (text, asked, code) => {
    const refused = lint(text, asked).exit;
    await expect(refused).rejects.toBeInstanceOf(Stop);
    await expect(refused).rejects.toMatchObject({ refusal: { kind: 'usage', code } });
  });
});
