import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { createKeyboard, type Typist } from '../../../src/shell/prompter/keyboard.ts';

function typist(): Typist & { readonly got: string[] } {
  const got: string[] = [];
  return {
    got,
    key: (char) => got.push(char),
    paste: (text) => got.push(`paste ${text}`),
    hot: (char) => char === '\u0018' && got.push('hot') > 0,
    oneByOne: false,
    empty: () => got.length === 0,
    leave: () => got.push('leave'),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('letters and pastes may come in any pieces', async () => {
  const input = new PassThrough();
  const keyboard = createKeyboard(input);
  const hands = typist();
  keyboard.open(() => undefined);
  keyboard.give(hands);
  for (const byte of Buffer.from('ș\u001b[200~țe\nxt\r\n\u001b[201~!')) {
    input.write(Buffer.of(byte));
    await turn();
  }
  expect(hands.got).toEqual(['ș', 'paste țe xt', '!']);
});

test('what nobody has taken waits for the next one, and can be thrown away', async () => {
  const input = new PassThrough();
  const keyboard = createKeyboard(input);
  const first = typist();
  const stop = keyboard.give({
    ...first,
    key: (char) => {
      first.key(char);
      if (char === '\r') stop();
    },
  });
  keyboard.open(() => undefined);
  input.write('a\rbc');
  await turn();
  await turn();
  expect(first.got).toEqual(['a', '\r']);
  const second = typist();
  const stopSecond = keyboard.give(second);
  await turn();
  stopSecond();
  expect(second.got).toEqual(['b', 'c']);
  input.write('de');
  expect(await keyboard.discard()).toBe(false);
  const third = typist();
  keyboard.give(third);
  input.write('f');
  await turn();
  expect(third.got).toEqual(['f']);
});

test('Ctrl-C leaves, also out of a paste that never ends, and is not thrown away unseen', async () => {
  const input = new PassThrough();
  const keyboard = createKeyboard(input);
  const hands = typist();
  keyboard.open(() => undefined);
  const stop = keyboard.give(hands);
  input.write('\u001b[200~never');
  await turn();
  input.write('\u0003');
  await turn();
  stop();
  expect(hands.got).toEqual(['leave']);
  input.write('x\u0003');
  expect(await keyboard.discard()).toBe(true);
});

test('where one key counts, several at once are none, and Ctrl-C among them still leaves', async () => {
  const input = new PassThrough();
  const keyboard = createKeyboard(input);
  const hands = { ...typist(), oneByOne: true };
  keyboard.open(() => undefined);
  keyboard.give(hands);
  for (const piece of ['xs', 's\r', '\u001b[B', '\u001b[Bs', '\u001bs', 'x\u0003']) {
    input.write(piece);
    await turn();
  }
  const down = ['\u001b', '[', 'B'];
  expect(hands.got).toEqual(['paste xs', 's', '\r', ...down, 'paste \u001b[Bs', '\u001b', 's', 'leave']);
});

test('an input that has ended is told, even before it was opened', async () => {
  const input = new PassThrough();
  const keyboard = createKeyboard(input);
  const lost: string[] = [];
  keyboard.open(() => lost.push('while asking'));
  input.end();
  await new Promise((resolve) => input.once('close', resolve));
  expect(lost).toContain('while asking');
  keyboard.close();
  keyboard.open(() => lost.push('before asking'));
  expect(lost).toContain('before asking');
});
