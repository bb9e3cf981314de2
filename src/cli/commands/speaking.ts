import type { Spec } from '../spec.ts';
import { BECAUSE, SPEAKS, WAIT } from '../spec.ts';

/** Commands for texts, consent and sending. */
export const SPEAKING: readonly Spec[] = [
  {
    name: 'draft',
    words: '[incident] <statement>',
    does: 'freeze a statement in every language, and show it',
    flags: [
      { flag: '--part <part.lang=text>', does: 'a part in your own words', many: true },
      { flag: '--edit', does: 'rewrite parts at the terminal' },
      { flag: '--keep', does: 'out of date, and still true (needs --because)' },
      BECAUSE,
      ...SPEAKS.slice(0, 2),
    ],
    examples: ['firsthour draft apology', 'firsthour draft update --part action.en="We are copying the last files."'],
    load: async () => (await import('../../commands/draft.ts')).run,
  },
  {
    name: 'approve',
    words: '[incident] <statement>',
    does: "give one person's consent, or enter it for them",
    flags: [
      { flag: '--role <role>', does: 'in which role (default: the first missing one that the person holds)' },
      { flag: '--reject <why>', does: 'say no, and why' },
      { flag: '--code <code>', does: "the text's six characters, as the person at the telephone read them back" },
      { flag: '--yes', does: 'the text has been read; do not ask' },
      ...SPEAKS,
    ],
    examples: [
      'firsthour approve restored --as deputy-comms --yes',
      'firsthour approve apology --role legal --for duty-legal --via phone --code K7M2QX --yes',
    ],
    load: async () => (await import('../../commands/approve.ts')).run,
  },
  {
    name: 'publish',
    words: '[incident] <statement…>',
    does: 'release statements and send them to every channel that is alive',
    flags: [
      { flag: '--yes', does: 'send; nothing is asked' },
      { flag: '--channel <channel>', does: 'only this channel', many: true },
      { flag: '--language <language>', does: 'only this language', many: true },
      { flag: '--emergency', does: 'without the approvals, by one person (needs --because)' },
      WAIT,
      BECAUSE,
      ...SPEAKS,
    ],
    examples: [
      'firsthour publish staff-brief holding --yes',
      'firsthour publish holding --channel website --yes --wait 2m',
    ],
    load: async () => (await import('../../commands/publish.ts')).run,
  },
  {
    name: 'retry',
    words: '[incident]',
    does: 'send what is still open, or settle what nobody knows',
    flags: [
      { flag: '--delivery <channel/language>', does: 'which delivery' },
      { flag: '--sent', does: 'it is out: a person has seen it, or has put it up' },
      { flag: '--not-sent', does: 'it is not out' },
      { flag: '--resend', does: 'send it again' },
      { flag: '--url <url>', does: 'where it can be seen' },
      { flag: '--at <time>', does: 'when it was done' },
      WAIT,
      ...SPEAKS,
    ],
    examples: ['firsthour retry', 'firsthour retry --delivery branch-door/ro --sent --at 13:40'],
    load: async () => (await import('../../commands/retry.ts')).run,
  },
  {
    name: 'stop',
    words: '[incident]',
    does: 'call back every try that has not gone out, and say what is out already',
    flags: SPEAKS.slice(0, 2),
    examples: ['firsthour stop'],
    load: async () => (await import('../../commands/stop.ts')).run,
  },
  {
    name: 'correct',
    words: '[incident] <statement>',
    does: 'say what was wrong and what is right, to exactly those who got it',
    about:
      'Makes and publishes the statement correction-STATEMENT. Its text is yours, so it needs the approvals that the playbook asks for by default; a language without a text is owed and holds up nobody. Corrected again, it is the next revision.',
    flags: [
      { flag: '--part <part.lang=text>', does: 'wrong.LANGUAGE and right.LANGUAGE, in your own words', many: true },
      { flag: '--yes', does: 'send; nothing is asked' },
      { flag: '--emergency', does: 'without the approvals, by one person (needs --because)' },
      WAIT,
      BECAUSE,
      ...SPEAKS,
    ],
    examples: [
      'firsthour correct holding --part wrong.en="We wrote that branches are closed." --part right.en="They are open."',
      'firsthour correct holding --yes',
    ],
    load: async () => (await import('../../commands/correct.ts')).run,
  },
  {
    name: 'retract',
    words: '[incident] <statement>',
    does: 'take a statement back from wherever it is out',
    about:
      'For one person in a role whose approval the playbook asks for by default; for anybody with --emergency. Where a channel cannot take back, a person takes it down and says so with retry --sent. No clock changes: what was met was met, and what was promised is still promised.',
    flags: [
      { flag: '--emergency', does: 'by somebody who holds none of the roles' },
      WAIT,
      { flag: '--because <why>', does: 'the reason, written down (needed)' },
      ...SPEAKS,
    ],
    examples: ['firsthour retract update --because "It named the wrong branch"'],
    load: async () => (await import('../../commands/retract.ts')).run,
  },
  {
    name: 'close',
    words: '[incident]',
    does: 'end the incident, once all who heard the beginning have heard the end',
    about:
      'It names what is open: promises made in public, notices due, deliveries that nobody knows about. Each is done first, handed over to somebody by a day, or left with a reason. For two hours after it works again it is watched: closing it before takes --because.',
    flags: [
      {
        flag: '--hand-over <promise=person>',
        does: 'who keeps a promise (…@2016-10-10: by when, else its own day)',
        many: true,
      },
      { flag: '--leave <promise>', does: 'a promise that nobody keeps (needs --because)', many: true },
      { flag: '--without <channel>', does: 'a channel that goes without the end (needs --because)', many: true },
      BECAUSE,
      ...SPEAKS,
    ],
    examples: [
      'firsthour close',
      'firsthour close --hand-over pay-refund-atm-fees=duty-finance',
      'firsthour close --without website --because "still down"',
    ],
    load: async () => (await import('../../commands/close.ts')).run,
  },
  {
    name: 'withhold',
    words: '[incident]',
    does: 'say nothing for now, for a reason, and decide again',
    about:
      'The first statement goes on being due. Where customers or the press already speak of it, a second person has to agree: --for PERSON --via phone.',
    flags: [
      BECAUSE,
      { flag: '--recheck <duration>', does: 'decide again after so long, 30m at most (default: 15m)' },
      { flag: '--spoken <yes|no>', does: 'customers or the press already speak of it' },
      { flag: '--reports <number>', does: 'so many customers have reported it' },
      ...SPEAKS,
    ],
    examples: [
      'firsthour withhold --because "seen in monitoring alone" --recheck 15m --spoken no',
      'firsthour withhold --because "police asked us to wait" --spoken yes --for deputy-comms --via phone',
    ],
    load: async () => (await import('../../commands/withhold.ts')).run,
  },
  {
    name: 'stand-down',
    words: '[incident]',
    does: 'end an incident that was none, before the public has heard of it',
    flags: [BECAUSE, ...SPEAKS],
    examples: ['firsthour stand-down --because "a false alarm of the monitoring"'],
    load: async () => (await import('../../commands/stand-down.ts')).run,
  },
];
