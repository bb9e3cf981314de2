import { expect, test } from 'vitest';

import { KEYS } from '../../pty/terminal.ts';
import { askInTerminal, log, press, redrawn, shown } from './ask-in-terminal.ts';

test('Enter takes the preset, which is shown', async () => {
  const terminal = askInTerminal('text');
  await press(terminal, ['Enter: 13:00', '\r']);
  await terminal.ended;
  expect(log(terminal)).toBe('✓ Since when? 13:00\nanswer "13:00"');
});

test('what is wrong is said, and what was typed stays to be corrected', async () => {
  const terminal = askInTerminal('text');
  await press(terminal, ['Since when?', '13?5\r'], ['That is no time: try 13:00 or -20m.', '']);
  await redrawn(terminal);
  expect(shown(terminal)).toBe(
    ['tick N at 10:42', '? Since when?', '› 13?5', '  That is no time: try 13:00 or -20m.'].join('\n'),
  );
  terminal.press(`${KEYS.left}${KEYS.backspace}:0`);
  await terminal.waitFor('› 13:05');
  expect(shown(terminal)).not.toContain('That is no time');
  terminal.press('\r');
  await terminal.waitFor('answer "13:05"');
});

test('the line is edited as in a shell', async () => {
  const terminal = askInTerminal('long');
  await press(terminal, ['Which words', `orld${KEYS.home}hello w${KEYS.end}!!${KEYS.left}${KEYS.remove}`]);
  await terminal.waitFor('› hello world!');
  terminal.press(`${KEYS.left.repeat(3)}${KEYS.backspace}${KEYS.right}R\u0001>\u0005<`);
  await terminal.waitFor('› >hello wolRd!<');
  terminal.press('\u0015gone\r');
  await terminal.waitFor('answer "gone"');
});

test('a text that stands in the line is changed, not typed anew', async () => {
  const terminal = askInTerminal('edit');
  await press(terminal, ['› We repar it.', `${KEYS.left.repeat(5)}i`]);
  await terminal.waitFor('› We repair it.');
  terminal.press('\r');
  await terminal.waitFor('answer "We repair it."');
});

test('letters of any width and of several bytes keep the cursor right', async () => {
  const terminal = askInTerminal('long');
  await press(terminal, ['Which words', 'șțé日本'], ['șțé日本', KEYS.left]);
  await terminal.waitUntil('the cursor before the last letter', () => terminal.cursor().column === 7);
  await redrawn(terminal);
  expect(terminal.cursor()).toEqual({ row: 3, column: 7 });
  terminal.press('ă\r');
  await terminal.waitFor('answer "șțé日ă本"');
});

test('a long paste with line breaks is one text and answers nothing by itself', async () => {
  const words = 'Cardurile și bancomatele nu funcționează.\n';
  const terminal = askInTerminal('long choose', { columns: 40 });
  await press(terminal, ['Which words', KEYS.paste(words.repeat(12))]);
  await terminal.waitFor('funcționează.');
  await redrawn(terminal);
  expect(shown(terminal)).toContain('Which words');
  terminal.press(' Ne pare rău.\r');
  await press(terminal, ['Which service?', '\r']);
  await terminal.ended;
  const answer = `${words.replace('\n', ' ').repeat(12)}Ne pare rău.`;
  expect(terminal.lines()).toContain(`answer "${answer}"`);
});

test('what a paste could do to the terminal is taken out of it', async () => {
  const terminal = askInTerminal('long');
  await press(terminal, ['Which words', KEYS.paste('a\u0003\u0007b\u202ec\u001b[2Jd')], ['ab', '\r']);
  await terminal.waitFor('answer "abc[2Jd"');
});

test('a text longer than the terminal is high stays readable around the cursor', async () => {
  const terminal = askInTerminal('long', { columns: 20, rows: 6 });
  const words = Array.from({ length: 40 }, (_, index) => `word-${index}`).join(' ');
  await press(terminal, ['this concerns?', words], [/word\s+-39/, KEYS.home], ['› word-0', '']);
  await redrawn(terminal);
  expect(shown(terminal)).toMatch(/^tick N at 10:42\n/);
  terminal.press('\r');
  await terminal.ended;
  expect(terminal.lines().filter((line) => line.includes('tick'))).toEqual([]);
  expect(log(terminal)).toContain(`answer "${words}"`);
});
