import { expect, test } from 'vitest';
import { askInTerminal, log, press, redrawn } from './ask-in-terminal.ts';
test.each(Array.from({length: 60}, (_, i) => i))('%d', async () => {
  const terminal = askInTerminal('wait key');
  await press(terminal, ['waiting', 'ss\rs'], [/ss\ns/, '']);
  terminal.kill('SIGUSR1');
  await terminal.waitFor('Send now?');
  await redrawn(terminal);
  expect(log(terminal)).not.toContain('answer "send"');
  terminal.press('l');
  await terminal.waitFor('answer "later"');
});
