import { expect, test } from 'vitest';

import { askInTerminal, log, press, redrawn, shown } from './ask-in-terminal.ts';

const TAB = '\t';
const CTRL_X = '\u0018';

test.each([
  ['choose', 'Which service?', '"menu"'],
  ['pick', 'What fails?', '["menu"]'],
  ['text', 'Since when?', '{"menu":true}'],
  ['key', 'Send now?', '"menu"'],
])('Tab answers %s with the menu', async (question, message, answer) => {
  const terminal = askInTerminal(question);
  await press(terminal, [message, TAB]);
  await terminal.ended;
  expect(log(terminal)).toBe(`✓ ${message} menu\nanswer ${answer}`);
});

test('Tab in the middle of a line leaves the line for the menu', async () => {
  const terminal = askInTerminal('text');
  await press(terminal, ['Since when?', '13:'], ['› 13:', TAB]);
  await terminal.ended;
  expect(log(terminal)).toBe('✓ Since when? menu\nanswer {"menu":true}');
});

test.each([
  ['choose', 'Which service?', '\r', 'answer "atm"'],
  ['pick', 'What fails?', '1\r', 'answer ["cards"]'],
  ['key', 'Send now?', 's', 'answer "send"'],
])('Ctrl-X does its work and leaves %s open', async (question, message, keys, answer) => {
  const terminal = askInTerminal(question);
  await press(terminal, [message, CTRL_X], ['stopped 1', keys]);
  await terminal.waitFor(answer);
});

test('Ctrl-X takes nothing of what is being typed', async () => {
  const terminal = askInTerminal('text');
  await press(terminal, ['Since when?', '13:'], ['› 13:', CTRL_X], ['stopped 1', '']);
  await redrawn(terminal);
  expect(shown(terminal)).toContain('› 13:');
  terminal.press('05\r');
  await terminal.waitFor('answer "13:05"');
});

test('where a question has no such keys, they do nothing', async () => {
  const terminal = askInTerminal('long');
  await press(terminal, ['Which words', `a${TAB}${CTRL_X}b`], ['› ab', '\r']);
  await terminal.waitFor('answer "ab"');
});
