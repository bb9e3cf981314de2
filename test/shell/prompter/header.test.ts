import { writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { KEYS } from '../../pty/terminal.ts';
import { askInTerminal, log, press, redrawn, shown, temporaryFile } from './ask-in-terminal.ts';

test('typing goes on undisturbed while the header ticks and grows and shrinks', async () => {
  const file = temporaryFile();
  const terminal = askInTerminal('choose text', { env: { HEADER: file } });
  await press(terminal, ['Which service?', '1'], ['Since when?', `-2m${KEYS.left}`]);
  await terminal.waitFor('› -2m');
  const above = ['✓ Which service? card payments', 'answer "cards"'];
  for (const header of [
    '',
    '\nsocial/ro accepted',
    '\nsocial/ro accepted\nemail/ro accepted\n',
    '\nall accepted',
    '',
  ]) {
    writeFileSync(file, header);
    await redrawn(terminal);
    const rows = [...above, `tick N at 10:42${header}`, '? Since when?', '› -2m'].join('\n').split('\n');
    expect(shown(terminal)).toBe(rows.join('\n'));
    expect(terminal.cursor()).toEqual({ row: rows.length - 1, column: 4 });
  }
  terminal.press('0\r');
  await terminal.ended;
  expect(log(terminal)).toBe([...above, '✓ Since when? -20m', 'answer "-20m"'].join('\n'));
});

test('keys pressed between redraws all arrive, in order', async () => {
  const terminal = askInTerminal('long');
  await terminal.waitFor('Which words');
  const letters = 'the quick brown fox jumps over the lazy dog';
  for (const [index, letter] of [...letters].entries()) {
    terminal.press(letter);
    await terminal.waitUntil('the letter', () => terminal.cursor().column === 3 + index);
  }
  await redrawn(terminal);
  terminal.press('\r');
  await terminal.waitFor(`answer "${letters}"`);
});

test('a redraw writes only what has changed', async () => {
  const terminal = askInTerminal('text');
  await terminal.waitFor('Since when?');
  await redrawn(terminal);
  const before = terminal.written().length;
  await redrawn(terminal);
  const redraws = terminal.written().slice(before);
  expect(redraws).toContain('tick');
  expect(redraws).not.toContain('Since when?');
  expect(redraws).not.toContain('\u001b[J');
});

test('at 40 columns header and question are broken at spaces', async () => {
  const file = temporaryFile();
  writeFileSync(file, ', 18 minutes left to the first statement to customers\nsocial/ro accepted');
  const terminal = askInTerminal('long', { columns: 40, env: { HEADER: file } });
  await press(terminal, ['Which words', `${'0123456789'.repeat(4)}${KEYS.left.repeat(5)}`], ['  789', '']);
  await redrawn(terminal);
  expect(shown(terminal)).toMatch(/^tick N at 10:42, 18 minutes left to( the)?\n/);
  expect(shown(terminal).split('\n').slice(-6)).toEqual([
    'social/ro accepted',
    '? Which words should stand in the',
    '  statement that goes to everybody whom',
    '  this concerns?',
    '› 0123456789012345678901234567890123456',
    '  789',
  ]);
  terminal.press('x\r');
  await terminal.waitFor('answer');
  expect(log(terminal)).toContain('01234567890123456789012345678901234x56789');
});

test('a header higher than the terminal gives way to the question and keeps its first row', async () => {
  const file = temporaryFile();
  writeFileSync(file, Array.from({ length: 30 }, (_, index) => `\noutcome ${index}`).join(''));
  const terminal = askInTerminal('pick text', { rows: 8, env: { HEADER: file } });
  await terminal.waitFor('What fails?');
  await redrawn(terminal);
  expect(terminal.screen().slice(0, 3).join('\n')).toMatch(/^tick \d+ at 10:42\noutcome 0\n\? What fails/);
  await press(terminal, ['[ ] 1)', '1\r'], ['Since when?', '\r']);
  await terminal.ended;
  expect(log(terminal)).toBe(
    ['✓ What fails? card payments', 'answer ["cards"]', '✓ Since when? 13:00', 'answer "13:00"'].join('\n'),
  );
});

test('a terminal resized again and again shows the question once, and nothing above it is lost', async () => {
  const file = temporaryFile();
  writeFileSync(file, '\na row of the header that is wider than forty columns, by a good deal');
  const terminal = askInTerminal('pick long', { env: { HEADER: file } });
  await press(terminal, ['What fails?', '1\r'], ['Which words', `some words${KEYS.left.repeat(5)}`]);
  await terminal.waitFor('› some words');
  for (const [columns, rows] of [
    [40, 24],
    [60, 24],
    [30, 12],
    [100, 24],
    [80, 24],
  ] as const) {
    terminal.resize(columns, rows);
    await redrawn(terminal);
    const text = terminal.lines().join('\n');
    expect(text).toContain('› some words');
    expect(text.match(/tick/g)).toHaveLength(1);
    expect(text.match(/Which words/g)).toHaveLength(1);
  }
  terminal.press('good \r');
  await terminal.ended;
  expect(log(terminal)).toBe(
    [
      '✓ What fails? card payments',
      'answer ["cards"]',
      '✓ Which words should stand in the statement that goes to everybody whom this',
      '  concerns? some good words',
      'answer "some good words"',
    ].join('\n'),
  );
});

test('NO_COLOR leaves no colour, and a locale without UTF-8 no sign outside ASCII', async () => {
  const terminal = askInTerminal('pick text key choose', { env: { NO_COLOR: '1', LANG: 'C' } });
  await press(terminal, ['What fails?', '2\r'], ['Since when?', '?\r'], ['That is no time', '\u0015\r']);
  await press(terminal, ['Send now?', '\r'], ['Enter is no answer', 's'], ['> 2)', '\r']);
  await terminal.ended;
  expect(terminal.written()).not.toMatch(/\u001b\[[0-9;]*m/);
  expect(terminal.written()).toMatch(/^[\0-\u007f]*$/);
  expect(log(terminal)).toContain('* What fails? cash machines');
});

test('colours are there otherwise', async () => {
  const terminal = askInTerminal('choose');
  await press(terminal, ['Which service?', '1']);
  await terminal.ended;
  expect(terminal.written()).toContain('\u001b[1mWhich service?\u001b[22m');
});
