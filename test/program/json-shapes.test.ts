import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type OnStage, openStage } from './on-stage.ts';

const text = expect.any(String);
const count = expect.any(Number);
const flag = expect.any(Boolean);
const list = expect.any(Array);
const instant = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const digest = expect.stringMatching(/^[0-9a-f]{64}$/);

function orNull(shape: unknown): unknown {
  return expect.toBeOneOf([null, shape]);
}

/** Design, section 7. More keys are free; those that are there stay. */
const WRITTEN = { id: '2016-09-10-data-centre-loss', head: digest, entries: list };
const RECEIPT = { id: orNull(text), url: orNull(text) };
const DELIVERY = {
  id: expect.stringMatching(/^[a-z-]+-\d+\/[a-z-]+\/[a-z]{2}$/),
  statement: text,
  revision: count,
  channel: text,
  language: text,
  state: expect.toBeOneOf(['pending', 'accepted', 'visible', 'failed', 'unknown', 'skipped']),
  attempts: count,
  reason: orNull(text),
  receipt: orNull(expect.objectContaining(RECEIPT)),
};
const APPROVAL = { person: text, role: text, at: instant, entered_by: orNull(text), via: orNull(text), signed: flag };
const STATEMENT = {
  id: text,
  revision: count,
  digest,
  stage: expect.toBeOneOf(['briefing', 'holding', 'update', 'restored', 'apology', 'report', 'correction']),
  audience: text,
  out_of_date: flag,
  approved: flag,
  missing_approvals: list,
  approvals: list,
  published_at: orNull(instant),
};
const STATUS = {
  id: '2016-09-10-data-centre-loss',
  uid: expect.stringMatching(/^[0-9a-f]{32}$/),
  mode: 'live',
  state: expect.toBeOneOf(['armed', 'open', 'restored', 'closed', 'stood-down']),
  severity: orNull(text),
  playbook: { id: 'data-centre-loss', version: '1.2.0', digest },
  started_at: orNull(instant),
  detected_at: instant,
  opened_at: instant,
  now: instant,
  lost: list,
  next_step: orNull(expect.objectContaining({ id: text, title: text })),
  next_update_by: orNull(instant),
  head: digest,
};
const FACT = { by: orNull(text), at: orNull(instant), confirmed: flag };
const DEADLINE = {
  id: text,
  due_at: orNull(instant),
  state: expect.toBeOneOf(['pending', 'met', 'late', 'missed', 'ended']),
  met_at: orNull(instant),
};
const OWED = { channel: text, language: text, statement: text };
const ROW = {
  statement: text,
  channel: text,
  language: text,
  subject: orNull(text),
  text,
  length: count,
  limit: orNull(count),
  unit: text,
  fits: flag,
  dropped: list,
};

let on: OnStage;

/** Runs a line with `--json`, which prints one document and says nothing beside. */
async function json<T = Readonly<Record<string, unknown>>>(line: string, exit = 0): Promise<T> {
  const ran = await on.type([...line.split(' '), '--json']);
  expect({ exit: ran.exit, err: ran.err }, `${line}\n${ran.out}`).toEqual({ exit, err: '' });
  expect(ran.out.endsWith('\n')).toBe(true);
  return JSON.parse(ran.out) as T;
}

beforeAll(async () => {
  on = await openStage();
});

afterAll(() => on.clear());

describe('whatever writes', () => {
  /** In the order of an incident's life: the line, the types of its entries, and what is there beside. */
  const LIFE: readonly (readonly [line: string, entries: readonly string[], more?: object])[] = [
    ['start data-centre-loss --started=-10m --set services=cards,atm --no-walk', ['incident.opened']],
    ['take --as deputy-comms', ['command.taken']],
    ['take --because back', ['command.taken']],
    ['take', []],
    ['handover --to deputy-comms', ['command.handed-over']],
    ['handover --to duty-comms --as deputy-comms', ['command.handed-over']],
    ['set cause=power eta=+2h', ['fact.set']],
    ['confirm cause --as duty-technical', ['fact.confirmed']],
    ['lost main-datacentre', ['dependency.lost']],
    ['alive main-datacentre', ['dependency.restored']],
    ['choose branch-cash', ['options.chosen']],
    ['choose branch-cash --no', ['options.dropped']],
    ['choose none --of compensations', ['options.dropped', 'options.chosen']],
    ['mark classified --as duty-finance', ['incident.classified']],
    ['mark filed dora-initial --reference 117 --as duty-finance', ['notice.filed']],
    ['skip scope --because known', ['step.skipped']],
    ['done pin-the-post', ['task.done']],
    ['note hi', ['note.added']],
    ['note --privileged secret', ['note.added']],
    ['draft holding', ['statement.drafted'], { statement: { ...STATEMENT, id: 'holding', revision: 1 } }],
    ['draft apology', ['statement.drafted'], { statement: { ...STATEMENT, id: 'apology', approved: false } }],
    [
      'approve apology --yes --for duty-legal --via phone',
      ['statement.approved'],
      {
        statement: {
          ...STATEMENT,
          approvals: [{ ...APPROVAL, entered_by: 'duty-comms', via: 'phone', signed: false }],
        },
      },
    ],
    [
      'approve apology --reject no --as deputy-comms',
      ['statement.rejected'],
      { statement: { ...STATEMENT, approved: false } },
    ],
    [
      'publish staff-brief --yes --language en --channel email',
      ['statement.drafted', 'statement.published'],
      { deliveries: [{ ...DELIVERY, state: 'accepted', receipt: RECEIPT }], next_update_by: null },
    ],
    [
      'publish holding --yes --channel branch-door',
      ['statement.published'],
      { deliveries: [{ ...DELIVERY, state: 'pending' }] },
    ],
    [
      'retry --delivery branch-door/ro --sent',
      ['delivery.settled'],
      { deliveries: [{ ...DELIVERY, state: 'accepted' }], next_update_by: instant },
    ],
    ['retry', [], { deliveries: [] }],
    ['stop', [], { deliveries: [DELIVERY, DELIVERY] }],
    ['mark restored --confirmed-by deputy-comms', ['incident.restored']],
    ['reopen --because shops', ['incident.reopened']],
    ['mark restored', ['incident.restored']],
    ['close --without branch-door --without email --because paper', ['incident.closed']],
  ];

  test('prints the incident, its head, the types of its entries, and its statement or deliveries', async () => {
    for (const [line, entries, more = {}] of LIFE) {
      const written = await json(line);
      expect(written, line).toMatchObject({ ...WRITTEN, entries, ...more });
    }
    const log = await json<readonly { readonly type: string; readonly hash: string }[]>(`log ${WRITTEN.id}`);
    expect(log.map(({ type }) => type).filter((type) => !/^delivery\.(att|acc)/.test(type))).toEqual(
      LIFE.flatMap(([, entries]) => entries),
    );
  });

  test('stand-down and repair do as well', async () => {
    await on.type(['start', 'data-centre-loss', '--no-walk']);
    const id = `${WRITTEN.id}-2`;
    expect(await json('repair --because nothing')).toEqual({ id, head: digest, entries: [] });
    expect(await json('stand-down --because drill')).toEqual({ id, head: digest, entries: ['incident.stood-down'] });
  });
});

describe('what shows', () => {
  test('status', async () => {
    const status = await json<Readonly<Record<string, readonly unknown[]>>>(`status ${WRITTEN.id}`);
    expect(status).toMatchObject(STATUS);
    const { facts, deadlines, statements, deliveries, owed } = status;
    for (const fact of Object.values(facts ?? {})) expect(fact).toMatchObject({ value: expect.anything(), ...FACT });
    for (const [found, shape] of [
      [deadlines, DEADLINE],
      [statements, STATEMENT],
      [deliveries, DELIVERY],
      [owed, OWED],
    ] as const) {
      expect(found).not.toEqual([]);
      for (const one of found ?? []) expect(one).toMatchObject(shape);
    }
    expect(statements?.map((one) => (one as { readonly id: string }).id)).toEqual([
      'holding',
      'apology',
      'staff-brief',
    ]);
  });

  test('status of a workspace in which nothing is open', async () => {
    expect(await json('status')).toBeNull();
  });

  test('preview', async () => {
    const rows = await json<readonly unknown[]>('preview data-centre-loss holding');
    expect(rows.length).toBe(9);
    for (const row of rows) expect(row).toMatchObject(ROW);
    expect(await json('preview data-centre-loss staff-brief --channel website')).toEqual([]);
  });

  test('verify', async () => {
    expect(await json(`verify ${WRITTEN.id}`)).toMatchObject({
      ok: true,
      entries: count,
      head: digest,
      torn: 0,
      lost: 0,
      damage: null,
    });
  });

  test('validate', async () => {
    const clean = await json(`validate ${on.folder}`);
    // The workarounds were tried after the day that is played here.
    expect(clean).toEqual({ files: 8, errors: 0, warnings: 3, notes: 0, findings: list });
    const found = await json('validate package.json', 1);
    const finding = { rule: text, severity: 'error', message: text, file: 'package.json', line: count, column: count };
    const counts = { files: 1, errors: count, warnings: count, notes: count };
    expect(found).toEqual({ ...counts, findings: expect.arrayContaining([finding]) });
  });

  test('explain', async () => {
    expect(await json('explain')).toEqual({
      rules: expect.arrayContaining([{ rule: 'role-unheld', group: text, title: text }]),
    });
    const snippets = expect.arrayContaining([{ file: text, is: 'there', text }]);
    expect(await json('explain role-unheld')).toEqual({
      ...{ rule: 'role-unheld', group: 'Names', title: text, why: text, source: null, language: null },
      ...{ bad: snippets, good: snippets, no_example: null },
    });
  });

  test('ready, lines, channel list and init print one document too', async () => {
    expect(await json('ready', 1)).toMatchObject({ ok: false, checks: list });
    expect(await json(`lines ${WRITTEN.id}`)).toMatchObject({ lines: list, next_update_by: orNull(instant) });
    expect(await json('channel list')).toMatchObject({ channels: list });
    expect(await json(`init ${on.folder}/fresh`)).toMatchObject({ folder: text, files: list });
  });

  test('every time in every document is UTC with Z', async () => {
    for (const line of [`status ${WRITTEN.id}`, `log ${WRITTEN.id}`]) {
      const { out } = await on.type([...line.split(' '), '--json']);
      const times = [...out.matchAll(/"(\d{4}-\d\d-\d\d[T ][^"\\]*)\\?"/g)].map(([, time]) => time);
      expect(times.length).toBeGreaterThan(0);
      for (const time of times) expect(time).toEqual(instant);
    }
  });
});
