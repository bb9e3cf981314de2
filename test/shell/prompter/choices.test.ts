import { expect, test } from 'vitest';

import { KEYS } from '../../pty/terminal.ts';
import { askInTerminal, log, press, shown } from './ask-in-terminal.ts';

test('the first question takes a number and Enter', async () => {
  const terminal = askInTerminal('pick');
  await press(terminal, ['What fails?', '2\r']);
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  expect(log(terminal)).toBe('✓ What fails? cash machines\nanswer ["atm"]');
});

test('a list shows each choice with its key and its mark', async () => {
  const terminal = askInTerminal('pick');
  await press(terminal, ['What fails?', '2'], ['[x] 2)', KEYS.down], ['› [ ] o)', ' ']);
  await terminal.waitFor('[x] o)');
  expect(shown(terminal)).toBe(
    [
      'tick N at 10:42',
      '? What fails?',
      '  [ ] 1) card payments',
      '  [x] 2) cash machines  also those of other banks',
      '› [x] o) online banking',
      '  Keys or space to mark, Enter to go on.',
    ].join('\n'),
  );
  expect(terminal.cursor()).toEqual({ row: 4, column: 0 });
  terminal.press('\r');
  await terminal.waitFor('answer ["atm","online"]');
});

test('a key takes a mark away again, and too few marks do not end the question', async () => {
  const terminal = askInTerminal('pick');
  await press(
    terminal,
    ['What fails?', 'o'],
    ['[x] o)', 'O'],
    ['[ ] o)', '\r'],
    ['Mark at least one, then Enter.', '1\r'],
  );
  await terminal.ended;
  expect(log(terminal)).toBe('✓ What fails? card payments\nanswer ["cards"]');
});

test('a way out of a list is taken at once and alone, by its key or under the cursor', async () => {
  const terminal = askInTerminal('ways ways');
  await press(terminal, ['What fails?', '1']);
  await terminal.waitFor('[x] 1)');
  expect(shown(terminal)).toContain('\n  [ ] o) online banking\n  m) menu\n');
  terminal.press('m');
  await terminal.waitFor('answer ["menu"]');
  await press(terminal, ['? What fails?', `${KEYS.up}\r`]);
  await terminal.ended;
  expect(log(terminal).match(/answer \["menu"\]/g)).toHaveLength(2);
});

test.each([
  ['Enter takes the preset', '\r', 'atm'],
  ['a number picks at once', '1', 'cards'],
  ['a choice has its own key', 'o', 'online'],
  ['capitals are the same key', 'O', 'online'],
  ['arrows move the cursor that Enter takes', `${KEYS.up}\r`, 'cards'],
  ['j and k move too, around the ends', 'jj\r', 'cards'],
  ['home and end go to the ends', `${KEYS.home}${KEYS.end}\r`, 'online'],
  ['other keys do nothing', 'xyz9 \u0007\u001b[5~\u001bo\r', 'atm'],
  ['a paste picks nothing', `${KEYS.paste('1\n')}\r`, 'atm'],
])('choosing one of several: %s', async (_, keys, answer) => {
  const terminal = askInTerminal('choose');
  await press(terminal, ['Which service?', keys]);
  await terminal.waitFor(`answer "${answer}"`);
});

test('without a preset the cursor starts at the first choice', async () => {
  const terminal = askInTerminal('bare');
  await press(terminal, ['› 1)', '\r']);
  await terminal.waitFor('answer "cards"');
});

test('what is typed ahead answers the next questions, key by key', async () => {
  const terminal = askInTerminal('pick choose text');
  await press(terminal, ['What fails?', '2\ro14:05\r']);
  await terminal.ended;
  expect(log(terminal)).toBe(
    [
      '✓ What fails? cash machines',
      'answer ["atm"]',
      '✓ Which service? online banking',
      'answer "online"',
      '✓ Since when? 14:05',
      'answer "14:05"',
    ].join('\n'),
  );
});
