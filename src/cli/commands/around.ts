import type { Spec } from '../spec.ts';

/** Commands around the hour. */
export const AROUND: readonly Spec[] = [
  {
    name: 'channel list',
    words: '',
    does: 'the channels, and whether this machine can use them',
    flags: [],
    examples: ['firsthour channel list'],
    load: async () => (await import('../../commands/channel-list.ts')).run,
  },
  {
    name: 'lint',
    words: '<file|->',
    does: 'read a text for the public: what it says, what it lacks, what weakens it',
    about:
      'For texts that people wrote, in en, fr, ro, de and es; - reads what is piped in. Exit 1 with an error: an apology on a condition, the name of a machine, or, with --stage, something missing that the stage needs; with --strict warnings fail too, and notes never do. When it ended and where to check it (restored) are not judged.',
    flags: [
      { flag: '--language <language>', does: 'the language of the text' },
      { flag: '--stage <stage>', does: 'what the text is for: holding, update, restored, apology …' },
      { flag: '--strict', does: 'warnings fail too' },
    ],
    examples: ['firsthour lint holding.txt --language en --stage holding', 'firsthour lint - --language ro --json'],
    load: async () => (await import('../../commands/lint.ts')).run,
  },
  {
    name: 'sandbox',
    words: '',
    does: 'a local server that plays website, social feed and mailbox',
    flags: [
      { flag: '--port <port>', does: 'where it listens (default: a free port)' },
      { flag: '--channel <name>', does: 'one more channel to play', many: true },
    ],
    examples: ['firsthour sandbox --port 4600'],
    load: async () => (await import('../../commands/sandbox.ts')).run,
  },
  {
    name: 'demo',
    words: '',
    does: 'the data-centre loss of 10 September 2016, played against the sandbox',
    flags: [{ flag: '--no-walk', does: 'play it, even at a terminal' }],
    examples: ['firsthour demo'],
    load: async () => (await import('../../commands/demo.ts')).run,
  },
];
