import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { Hot } from '../../../src/ports.ts';
import { createPaint } from '../../../src/render/paint.ts';
import { createPrompter } from '../../../src/shell/prompter/create-prompter.ts';
import { createScreen, hasUtf8 } from '../../../src/shell/screen.ts';

// Asks the questions named in its arguments, in turn, and prints each answer (other names: waits for SIGUSR1). The header
// counts how often it was asked for; what the file named by HEADER holds follows it.
const { env, argv } = process;
const screen = createScreen({ stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, env });
const prompter = createPrompter({
  input: process.stdin,
  output: process.stderr,
  now: () => '2016-09-10T10:42:00.000Z',
  paint: createPaint(screen.colour),
  utf8: hasUtf8(env),
  tickMs: 20,
});

let ticks = 0;
function header(now: string): string {
  ticks += 1;
  const more = env.HEADER && existsSync(env.HEADER) ? readFileSync(env.HEADER, 'utf8') : '';
  return `tick ${ticks} at ${now.slice(11, 16)}${more}${stops === 0 ? '' : `\nstopped ${stops}`}`;
}

let stops = 0;
/** The keys of the walk: Tab answers with what it is given, Ctrl-X counts and leaves the question as it is. */
function hot<A>(menu: A): readonly Hot<A>[] {
  return [
    { key: 'tab', name: 'menu', press: () => menu },
    {
      key: 'ctrl-x',
      name: '',
      press: () => {
        stops += 1;
        return undefined;
      },
    },
  ];
}

const services = [
  { value: 'cards', name: 'card payments' },
  { value: 'atm', name: 'cash machines', hint: 'also those of other banks' },
  { value: 'online', name: 'online banking', key: 'o' },
];

const questions: Record<string, () => Promise<unknown>> = {
  choose: () =>
    prompter.choose({ message: 'Which service?', choices: services, preset: 'atm', header, hot: hot('menu') }),
  bare: () => prompter.choose({ message: 'Which one?', choices: services, header }),
  pick: () =>
    prompter.pick({ message: 'What fails?', choices: services, preset: [], atLeast: 1, header, hot: hot(['menu']) }),
  ways: () =>
    prompter.pick({
      message: 'What fails?',
      choices: services,
      ways: [{ value: 'menu', name: 'menu', key: 'm' }],
      preset: ['atm'],
      atLeast: 1,
      header,
    }),
  edit: () => prompter.text({ message: 'The new text', typed: 'We repar it.', preset: '', header, check: () => null }),
  text: () =>
    prompter.text<{ menu: true }>({
      message: 'Since when?',
      preset: '13:00',
      header,
      hot: hot({ menu: true }),
      check: (typed) => (typed.includes('?') ? 'That is no time: try 13:00 or -20m.' : null),
    }),
  long: () =>
    prompter.text({
      message: 'Which words should stand in the statement that goes to everybody whom this concerns?',
      preset: '',
      header,
      check: () => null,
    }),
  key: () =>
    prompter.key({
      message: 'Send now?',
      header,
      hot: hot('menu'),
      keys: [
        { value: 'send', name: 'send', key: 's' },
        { value: 'later', name: 'not yet', key: 'l' },
      ],
    }),
};

/** Waits, reading nothing, until the test says so. */
async function wait(): Promise<string> {
  const awake = setInterval(() => undefined, 1_000);
  const told = new Promise((resolve) => process.once('SIGUSR1', resolve));
  process.stdout.write('waiting\n');
  await told;
  clearInterval(awake);
  return 'waited';
}

// A terminal that closes tells twice, the second time perhaps when the question is over.
process.on('SIGHUP', () => undefined);

try {
  for (const name of argv.slice(2)) {
    const answer = await (questions[name] ?? wait)();
    process.stdout.write(`answer ${JSON.stringify(answer)}\n`);
  }
} catch (error) {
  const { name, message, code } = error as { name: string; message: string; code?: string };
  process.stdout.write(`${name} ${code ?? ''} ${message}\n`);
  if (env.RESULT) writeFileSync(env.RESULT, name);
  process.exitCode = 130;
}
