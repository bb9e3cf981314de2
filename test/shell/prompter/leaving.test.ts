import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { KEYS } from '../../pty/terminal.ts';
import { askInTerminal, log, PROGRAM, press, redrawn, runInTerminal, temporaryFile } from './ask-in-terminal.ts';

const QUESTIONS = [
  ['choose', 'Which service?'],
  ['pick', 'What fails?'],
  ['text', 'Since when?'],
  ['key', 'Send now?'],
] as const;

test.each(QUESTIONS)('Ctrl-C leaves %s', async (question, message) => {
  const terminal = askInTerminal(question);
  await press(terminal, [message, KEYS.ctrlC]);
  expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
  expect(log(terminal)).toBe(`✗ ${message}\nCancelled`);
});

test.each(QUESTIONS)('Ctrl-D leaves %s', async (question, message) => {
  const terminal = askInTerminal(question);
  await press(terminal, [message, KEYS.ctrlD]);
  expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
});

test.each(QUESTIONS)('a signal to end leaves %s', async (question, message) => {
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const) {
    const terminal = askInTerminal(question);
    await terminal.waitFor(message);
    terminal.kill(signal);
    expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
  }
});

test.each(QUESTIONS)('a terminal that is closed leaves %s', async (question, message) => {
  const result = temporaryFile();
  const terminal = askInTerminal(question, { env: { RESULT: result } });
  await terminal.waitFor(message);
  terminal.close();
  await terminal.ended;
  expect(readFileSync(result, 'utf8')).toBe('Cancelled');
});

test('Ctrl-D in a line deletes, and Ctrl-Z does not stop the program', async () => {
  const terminal = askInTerminal('text');
  await press(terminal, ['Since when?', `13:055${KEYS.left}${KEYS.ctrlD}${KEYS.ctrlZ}`], [/13:05$/m, '']);
  await redrawn(terminal);
  terminal.press('\r');
  await terminal.waitFor('answer "13:05"');
});

test.each([
  ['an answer', '13:05\r'],
  ['leaving', KEYS.ctrlC],
])('the terminal is as it was after %s', async (_, keys) => {
  const terminal = runInTerminal('/bin/sh', ['-c', 'stty -a; "$0" "$1" text; stty -a', process.execPath, PROGRAM]);
  await press(terminal, ['Since when?', keys]);
  await terminal.ended;
  const [before, after] =
    terminal
      .lines()
      .join('\n')
      .match(/speed[\s\S]*?echoke.*/g) ?? [];
  expect(before).toMatch(/ icanon /);
  expect(after).toBe(before);
  expect(terminal.written().lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.written().lastIndexOf('\u001b[?25l'));
  expect(terminal.written().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(
    terminal.written().lastIndexOf('\u001b[?2004h'),
  );
});

test('without a terminal nothing is drawn and the failure says what to do', async () => {
  const result = temporaryFile();
  const shell = runInTerminal('/bin/sh', ['-c', '"$0" "$1" key </dev/null', process.execPath, PROGRAM], {
    env: { RESULT: result },
  });
  await shell.ended;
  expect(log(shell)).toBe('Failure no-terminal Could not ask "Send now?": there is no terminal here.');
  expect(shell.written()).not.toContain('\u001b');
  expect(existsSync(result)).toBe(true);
});
