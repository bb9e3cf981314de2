import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type OnStage, openStage } from './on-stage.ts';
import { expectPlain, expectPlainJson, shown } from './plain.ts';

/** The words (a line without quotes, or one by one), the exit code, and the code of the refusal. */
type Row = readonly [typed: string | readonly string[], exit: 2 | 3 | 4, code: string];

const LONG = 'x'.repeat(100_000);
const REASON = 'x'.repeat(4_001);
/** Looks like "cards": the second letter is Cyrillic. */
const LOOKALIKE = 'c\u0430rds';
const TERMINAL = 'a\u001b[2J\u001b]0;title\u0007\r\nb\u202ec';

const ODD_NAMES = ['x', '__proto__', 'constructor', '../../etc/passwd', LOOKALIKE, TERMINAL, LONG, ' '];
/** For commands that read every playbook, which takes its time. */
const FEW = ['__proto__', TERMINAL];

/** The same refusal for each odd name in the place of `?`; a long value of a flag is refused before anybody looks it up. */
function each(line: string, code: string, names: readonly string[] = ODD_NAMES): readonly Row[] {
  const words = line.split(' ');
  const ofFlag = words[words.findIndex((word) => word.includes('?')) - 1]?.startsWith('--');
  return names.map((name) => {
    const odd = ofFlag && name === LONG ? 'too-long' : code;
    return [words.map((word) => word.replace('?', () => name)), 2, odd];
  });
}

const NO_TIMES = [
  ...[
    '25:00',
    '13:60',
    'yesterday',
    'soon',
    '2016-02-30',
    '2016-02-30T10:00Z',
    '2016-13-01 10:00',
    '2016-09-10T25:00Z',
  ],
  ...['-20', '-99999999d', '9999999-01-01', '١٣:٠٠', '13:00\u200b', LONG, TERMINAL],
];

const CASES: Readonly<Record<string, readonly Row[]>> = {
  'the command itself': [
    ['statu', 2, 'command-unknown'],
    ['help', 2, 'command-unknown'],
    ['channel', 2, 'command-missing'],
    ['channel lst', 2, 'command-unknown'],
    ['--wrkspace x status', 2, 'flag-unknown'],
    ...each('?', 'command-unknown', ['__proto__', 'constructor', '../status', TERMINAL, LONG]),
  ],
  'flags of any command': [
    ['status --foo', 2, 'flag-unknown'],
    ['status --watch=5', 2, 'flag-unknown'],
    ['start --start=13:00', 2, 'flag-unknown'],
    ['status --incident', 2, 'flag-without-value'],
    ['publish holding --because --yes', 2, 'flag-without-value'],
    ['note hi --as duty-comms --as duty-legal', 2, 'flag-twice'],
    ['publish holding --yes --wait 1m --wait 2m', 2, 'flag-twice'],
    [['skip', 'halt', '--because', REASON], 2, 'too-long'],
    [['draft', 'holding', '--part', `regret.en=${REASON}`], 2, 'too-long'],
    [['status', `--${LONG}`], 2, 'flag-unknown'],
    [['status', TERMINAL.replace('a', '--')], 2, 'flag-unknown'],
  ],
  'words that no command takes': [
    ['status foo', 2, 'word-too-many'],
    ['status 2016-9-10-data-centre-loss', 2, 'word-too-many'],
    ['close banana', 2, 'word-too-many'],
    ['stop website/ro', 2, 'word-too-many'],
    ['retry website/ro', 2, 'word-too-many'],
    ['channel list website', 2, 'word-too-many'],
    ['demo now', 2, 'word-too-many'],
    ['ready set', 2, 'word-too-many'],
    ['start data-centre-loss quickly --no-walk', 2, 'word-too-many'],
    ['confirm cause eta', 2, 'word-too-many'],
    ['mark classified major', 2, 'word-too-many'],
    ['init a b', 2, 'word-too-many'],
    ['preview data-centre-loss holding now', 2, 'word-too-many'],
  ],
  'the incident': [
    ['status 2016-09-10-x', 2, 'incident-unknown'],
    ['note 2016-09-10-x hi', 2, 'incident-unknown'],
    ['status 2016-09-10-data-centre-loss --incident 2016-09-10-x', 2, 'one-of'],
    [['log', '--incident', ''], 2, 'incident-unknown'],
    ...each('status --incident ?', 'incident-unknown'),
    ['verify --incident ../incidents/2016-09-10-data-centre-loss', 2, 'incident-unknown'],
  ],
  'who speaks': [
    [['note', 'hi', '--as', ''], 2, 'person-unknown'],
    ...each('note hi --as ?', 'person-unknown'),
    ...each('note hi --for ? --via phone', 'person-unknown'),
    ['note hi --for duty-legal', 2, 'via-missing'],
    ['note hi --via phone', 2, 'for-missing'],
    ['note hi --for duty-legal --via pigeon', 2, 'via-unknown'],
  ],
  start: [
    ['start', 2, 'flag-missing'],
    ['start --no-walk', 2, 'flag-missing'],
    ...each('start ? --no-walk', 'playbook-unknown', FEW),
    ['start data-centre-loss --no-walk --set services', 2, 'not-a-pair'],
    ['start data-centre-loss --no-walk --set =cards', 2, 'not-a-pair'],
    ['start data-centre-loss --no-walk --set services=cards --set services=atm', 2, 'pair-twice'],
    ...each('start data-centre-loss --no-walk --set ?=1', 'fact-unknown', FEW),
    ...each('start --no-walk --set services=cards,?', 'not-a-value', FEW),
    ...each('start data-centre-loss --no-walk --lost ?', 'dependency-unknown', FEW),
  ],
  times: [
    ['start data-centre-loss --no-walk --started 25:00', 2, 'not-a-time'],
    ['start data-centre-loss --no-walk --detected yesterday', 2, 'not-a-time'],
    ...NO_TIMES.map((time): Row => [['set', `started_at=${time}`], 2, 'not-a-time']),
    ['start data-centre-loss --no-walk --started +20m', 2, 'time-to-come'],
    ['start data-centre-loss --no-walk --detected 2099-01-01T10:00Z', 2, 'time-to-come'],
    ['set started_at=+20m', 2, 'time-to-come'],
    ['mark restored --at 25:00', 2, 'not-a-time'],
    ['mark restored --at +2h', 2, 'time-to-come'],
    ['mark restored --at 2001-01-01T10:00Z', 2, 'restored-before-start'],
    ['set restored_at=13:00', 2, 'set-by-mark'],
  ],
  'set and confirm': [
    ['set', 2, 'word-missing'],
    ['set services', 2, 'not-a-pair'],
    ['set services=cards services=atm', 2, 'pair-twice'],
    ...each('set ?=1', 'fact-unknown'),
    ...each('set ?.ro=1', 'fact-unknown', ['x', '__proto__', 'constructor']),
    ['set services.ro=cards', 2, 'no-language-here'],
    ['set cause=known', 2, 'not-a-value'],
    ['set safety=maybe', 2, 'not-a-value'],
    ...each('set services=?', 'not-a-value', ODD_NAMES.slice(0, -1)),
    ['confirm', 2, 'word-missing'],
    ...each('confirm ?', 'fact-unknown'),
    ['confirm services', 4, 'no-confirmation-needed'],
    ['confirm cause', 4, 'nothing-to-confirm'],
  ],
  'dependencies, options, steps, tasks, notices': [
    ['lost', 2, 'word-missing'],
    ...each('lost ?', 'dependency-unknown'),
    ['lost main-datacentre card-swich', 2, 'dependency-unknown'],
    ...each('alive ?', 'dependency-unknown'),
    ['choose', 2, 'word-missing'],
    ...each('choose ?', 'option-unknown'),
    ['choose none', 2, 'kind-missing'],
    ['choose none --of gifts', 2, 'kind-missing'],
    ['choose none --no --of workarounds', 2, 'none-alone'],
    ['choose other-atm none', 2, 'none-alone'],
    ['skip halt', 2, 'reason-missing'],
    [['skip', 'halt', '--because', ' '], 2, 'reason-missing'],
    ...each('skip ? --because why', 'step-unknown'),
    ...each('done ?', 'task-unknown'),
    ['mark', 2, 'mark-unknown'],
    ...each('mark ?', 'mark-unknown'),
    ['mark filed', 2, 'word-missing'],
    ...each('mark filed ? --as duty-finance', 'notice-unknown'),
    ['mark classified', 4, 'not-in-role'],
  ],
  note: [
    ['note', 2, 'word-missing'],
    [['note', ''], 2, 'note-empty'],
    [['note', LONG], 2, 'note-too-long'],
    [['note', '- the lift is stuck'], 2, 'flag-unknown'],
    [['note', '--privileged', ' '], 2, 'note-empty'],
    [['note', '--privileged', 'secret', '--for', 'nobody', '--via', 'phone'], 2, 'person-unknown'],
  ],
  'draft and approve': [
    ['draft', 2, 'word-missing'],
    ...each('draft ?', 'statement-unknown'),
    ['draft holding --edit', 2, 'no-terminal-for'],
    ['draft holding --keep --because why', 4, 'no-draft'],
    ['draft holding --part regret', 2, 'not-a-pair'],
    ['draft holding --part regret=Sorry', 2, 'language-unknown'],
    ...each('draft holding --part regret.?=1', 'language-unknown'),
    ...each('draft holding --part ?.en=1', 'part-unknown'),
    [['draft', 'holding', '--part', 'regret.en=a\u202eb'], 2, 'not-plain-text'],
    [['draft', 'holding', '--part', 'regret.en={$services}'], 2, 'not-plain-text'],
    [['draft', 'restored', '--part', 'what.en=By {$next_update_by}.'], 4, 'no-promise-here'],
    ['approve', 2, 'word-missing'],
    ['approve apology', 2, 'flag-missing'],
    ['approve apology --yes', 4, 'no-draft'],
    ...each('approve ? --yes', 'statement-unknown'),
  ],
  'publish, retry, stop, close': [
    ['publish', 2, 'word-missing'],
    ['publish holding', 2, 'flag-missing'],
    ...each('publish ? --yes', 'statement-unknown'),
    ...each('publish holding --yes --wait ?', 'not-a-duration', [
      'x',
      '-5m',
      '5',
      '99999999999d',
      '1e3s',
      LONG.slice(0, 99),
    ]),
    ['publish restored --yes', 4, 'restored-not-marked'],
    ['retry --sent', 2, 'flag-missing'],
    ['retry --delivery social/ro --at 13:00', 2, 'flag-missing'],
    ['retry --sent --resend', 2, 'one-of'],
    ...each('retry --delivery ?', 'delivery-unknown'),
    ['retry --wait soon', 2, 'not-a-duration'],
    ['close', 4, 'not-restored'],
    ['close --without website', 2, 'reason-missing'],
    ...each('close --because why --without ?', 'channel-unknown'),
    ['close --leave dora-initial', 2, 'reason-missing'],
    ...each('close --hand-over ?', 'not-a-pair'),
    ['close --hand-over a=b@soon', 2, 'not-a-time'],
    ['repair', 2, 'reason-missing'],
    ['resume', 2, 'no-terminal-for'],
  ],
  'what only shows': [
    ['preview', 2, 'word-missing'],
    ...each('preview ?', 'playbook-unknown', FEW),
    ...each('preview data-centre-loss ?', 'statement-unknown', FEW),
    ...each('preview data-centre-loss holding --channel ?', 'channel-unknown', FEW),
    ...each('preview data-centre-loss holding --language ?', 'language-unknown', FEW),
    ...each('preview data-centre-loss holding --set ?=1', 'fact-unknown', FEW),
    ...each('preview data-centre-loss holding --lost ?', 'dependency-unknown', FEW),
    ...each('lines --to ?', 'to-unknown'),
    ...each('lines --language ?', 'language-unknown'),
    ...each('validate --format ?', 'format-unknown'),
  ],
  'set-up and sandbox': [
    ...each('init new --languages ?', 'language-unknown'),
    ...each('init new --timezone ?', 'zone-unknown'),
    [['init', 'new', '--organisation', ''], 2, 'organisation-missing'],
    [['init', 'new', '--organisation', TERMINAL], 2, 'not-plain-text'],
    ...each('sandbox --port ?', 'not-a-port', ['x', '-1', '99999', '1.5', '0x50']),
    ...each('sandbox --channel ?', 'not-a-channel-name', ['A b', '__proto__', '../x', LOOKALIKE]),
  ],
};

let on: OnStage;

/** Every file of the workspace, and what is in it. */
function everything(): Readonly<Record<string, string>> {
  const found = readdirSync(on.folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

beforeAll(async () => {
  on = await openStage();
  await on.type(['start', 'data-centre-loss', '--started=-10m', '--set', 'services=cards,atm', '--no-walk']);
});

afterAll(() => on.clear());

test('to watch is no single document', async () => {
  const error = expectPlainJson(await on.type(['status', '--watch', '--json']), 2, 'status --watch --json');
  expect(error.code).toBe('one-of');
});

test.each(Object.entries(CASES))(
  '%s: one sentence, the next step, the right exit code, and nothing is written',
  async (_, rows) => {
    const before = everything();
    for (const [typed, exit, code] of rows) {
      const argv = typeof typed === 'string' ? typed.split(' ') : typed;
      const line = shown(argv);
      expectPlain(await on.type(argv), exit, line);
      const error = expectPlainJson(await on.type(['--json', ...argv]), exit, line);
      expect(error.code, `${line}: ${error.message}`).toBe(code);
    }
    expect(everything()).toEqual(before);
  },
);
