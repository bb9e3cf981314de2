import { expect, test } from 'vitest';

import { KEYS } from '../../pty/terminal.ts';
import { askInTerminal, log, press, redrawn, shown } from './ask-in-terminal.ts';

test('one key is the answer', async () => {
  const terminal = askInTerminal('key');
  await terminal.waitFor('Send now?');
  expect(shown(terminal)).toBe(['tick N at 10:42', '? Send now?', '  s) send', '  l) not yet'].join('\n'));
  terminal.press('s');
  await terminal.ended;
  expect(log(terminal)).toBe('✓ Send now? send\nanswer "send"');
});

test.each([
  ['Enter', '\r', 'Enter is no answer here: press s or l.'],
  ['another letter', 'x', 'Press s or l.'],
  ['an arrow', KEYS.down, 'Press s or l.'],
  ['a key with Alt', '\u001bs', 'Press s or l.'],
  ['a paste', KEYS.paste('s'), 'Press s or l.'],
  ['a paste that the terminal does not mark as one', 'so far\rs', 'Press s or l.'],
])('%s is no answer', async (_, keys, note) => {
  const terminal = askInTerminal('key');
  await press(terminal, ['Send now?', keys]);
  await terminal.waitFor(note);
  await redrawn(terminal);
  expect(log(terminal)).not.toContain('answer "');
  terminal.press('l');
  await terminal.waitFor('answer "later"');
});

test('keys typed while nobody was asking are thrown away', async () => {
  const terminal = askInTerminal('wait key');
  // The terminal itself echoes them, so they have arrived.
  await press(terminal, ['waiting', 'ss\rs'], [/ss\ns/, '']);
  terminal.kill('SIGUSR1');
  await terminal.waitFor('Send now?');
  await redrawn(terminal);
  expect(log(terminal)).not.toContain('answer "send"');
  terminal.press('l');
  await terminal.waitFor('answer "later"');
});

test('keys typed together with the answer before are thrown away', async () => {
  const terminal = askInTerminal('text key');
  await press(terminal, ['Since when?', '13:05\rs\rs'], ['Send now?', '']);
  await redrawn(terminal);
  expect(log(terminal)).not.toContain('answer "send"');
  terminal.press('l');
  await terminal.waitFor('answer "later"');
});

test('a Ctrl-C typed ahead is not thrown away', async () => {
  const terminal = askInTerminal('text key');
  await press(terminal, ['Since when?', `13:05\r${KEYS.ctrlC}`]);
  expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
  expect(log(terminal)).toContain('Cancelled');
});
