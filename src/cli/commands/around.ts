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
