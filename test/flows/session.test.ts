import { expect, test } from 'vitest';

import { Failure } from '../../src/core/failure.ts';
import { handOverInFile } from '../../src/core/incident/decide/hand-over.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { addNote } from '../../src/core/incident/decide/notes.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import { takeCommand } from '../../src/core/incident/decide/take-command.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { fold } from '../../src/core/incident/fold.ts';
import { deliver } from '../../src/flows/deliver/deliver.ts';
import { publish } from '../../src/flows/publish.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Journal } from '../../src/ports.ts';
import { does, opened, outcome, readingAs } from './incident-setting.ts';

const DAMAGE = { line: 3, reason: 'unknown-prev' } as const;

function damaged(journal: Journal): Journal {
  return { ...journal, damage: DAMAGE };
}

/** As if a newer program had written to it. */
function withStrange(journal: Journal): Journal {
  const last = journal.entries.at(-1);
  const strange = { ...last, seq: journal.seq + 1, hash: 'e'.repeat(64), type: 'incident.rewound', data: {} };
  return {
    ...journal,
    entries: [...journal.entries, strange as unknown as Entry],
    head: 'e'.repeat(64),
    seq: journal.seq + 1,
  };
}

test('what is decided is written with who, when and an id of its own', async () => {
  const { world, session } = await opened();
  world.clock.pass(60_000);
  const recorded = await does(session, (asked) => addNote(asked, { text: 'Hello' }), 'dan');
  const written = (await world.incidents.read(session.id)).entries.at(-1);
  expect(written).toMatchObject({
    seq: 2,
    type: 'note.added',
    by: { kind: 'person', id: 'dan' },
    at: '2016-09-10T10:21:00.000Z',
    data: { text: 'Hello' },
  });
  expect(written?.id).not.toBe((await world.incidents.read(session.id)).entries[0]?.id);
  expect(recorded).toMatchObject({ entries: [{ type: 'note.added' }], incident: { notes: 1, seq: 2 } });
  expect(session.incident()).toMatchObject({ notes: 1, seq: 2 });
});

test('a refusal and an empty decision write nothing', async () => {
  const { world, session } = await opened();
  expect(outcome(await does(session, (asked) => setFacts(asked, { scope: 'none' })))).toBe('not-a-value');
  expect(outcome(await does(session, (asked) => takeCommand(asked)))).toBe('');
  expect(world.incidents.appends()).toBe(0);
});

test('when somebody else was first, it is decided again on what they wrote', async () => {
  const { world, session } = await opened();
  const other = await openSession(world, session.id);
  let first = true;
  world.incidents.beforeAppend = async () => {
    if (!first) return;
    first = false;
    await does(other, (asked) => setFacts(asked, { scope: 'some' }), 'dan');
  };
  const seen: unknown[] = [];
  const recorded = await does(session, (asked) => {
    seen.push(asked.incident.facts.scope?.value);
    return addNote(asked, { text: 'Hello' });
  });
  expect(seen).toEqual([undefined, 'some']);
  expect(outcome(recorded)).toBe('note.added');
  const { entries } = await world.incidents.read(session.id);
  expect(entries.map(({ type }) => type)).toEqual(['incident.opened', 'fact.set', 'note.added']);
  expect(session.incident()).toEqual(fold(entries));
});

test('decided again, it may be refused: it was done already', async () => {
  const { world, session } = await opened();
  const other = await openSession(world, session.id);
  world.incidents.beforeAppend = async () => {
    world.incidents.beforeAppend = null;
    await does(other, (asked) => mark(asked, { mark: 'restored' }), 'dan');
  };
  expect(outcome(await does(session, (asked) => mark(asked, { mark: 'restored' })))).toBe('already-marked');
  expect((await world.incidents.read(session.id)).entries).toHaveLength(2);
});

test('two releases of the same statement at once: one goes out, the other is refused', async () => {
  const { world, session } = await opened();
  const other = await openSession(world, session.id);
  const wanted = {
    behalf: {},
    statements: ['holding'],
    channels: [],
    languages: [],
    because: undefined,
    emergency: false,
  };
  const both = await Promise.all([
    publish(world, session, { ...wanted, by: 'ana' }),
    publish(world, other, { ...wanted, by: 'dan' }),
  ]);
  const { entries } = await world.incidents.read(session.id);
  expect(entries.filter(({ type }) => type === 'statement.published').length).toBeGreaterThan(0);
  const ordered = entries.flatMap((entry) => (entry.type === 'statement.published' ? entry.data.deliveries : []));
  const texts = ordered.map(({ channel, language }) => `${channel}/${language}`);
  expect(new Set(texts).size).toBe(texts.length);
  expect(both.map(outcome)).toContain('already-published');
});

test('commands of one process take turns', async () => {
  const { session } = await opened();
  const seen: number[] = [];
  const notes = ['one', 'two', 'three'].map((text) =>
    does(session, (asked) => {
      seen.push(asked.incident.notes);
      return addNote(asked, { text });
    }),
  );
  await Promise.all([...notes, session.refresh()]);
  expect(seen).toEqual([0, 1, 2]);
  expect(session.incident().notes).toBe(3);
});

test('what others wrote is seen after looking again', async () => {
  const { world, session } = await opened();
  const other = await openSession(world, session.id);
  await does(other, (asked) => addNote(asked, { text: 'Hello' }), 'dan');
  expect(session.incident().notes).toBe(0);
  expect((await session.refresh()).notes).toBe(1);
  expect(session.journal().entries).toHaveLength(2);
});

test('a damaged journal takes no more words, whatever is asked', async () => {
  const { world, session } = await opened();
  const broken = await openSession(readingAs(world, damaged), session.id);
  const asked = [
    await does(broken, (one) => addNote(one, { text: 'Hello' })),
    await does(broken, (one) => setFacts(one, { scope: 'some' }), 'ana', { for: 'dan', via: 'phone' }),
    await does(broken, (one) => takeCommand(one, { because: 'because' })),
  ];
  for (const recorded of asked)
    expect(recorded).toMatchObject({
      refusal: { kind: 'failure', code: 'journal-damaged', values: { incident: session.id, line: 3 } },
    });
  expect(world.incidents.appends()).toBe(0);
});

test('damage that shows when somebody else was first stops the command', async () => {
  const { world, session } = await opened();
  let broken = false;
  const changing = await openSession(
    readingAs(world, (journal) => (broken ? damaged(journal) : journal)),
    session.id,
  );
  world.incidents.beforeAppend = async () => {
    world.incidents.beforeAppend = null;
    await does(session, (asked) => addNote(asked, { text: 'first' }));
    broken = true;
  };
  expect(outcome(await does(changing, (asked) => addNote(asked, { text: 'second' })))).toBe('journal-damaged');
  expect(session.incident().notes).toBe(1);
});

test('entries of a newer program can be shown, and nothing is written beside them', async () => {
  const { world, session } = await opened();
  const newer = await openSession(readingAs(world, withStrange), session.id);
  expect(newer.incident().unknown).toEqual(['incident.rewound']);
  expect(newer.incident().facts.services?.value).toEqual(['cards', 'atm']);
  expect(await does(newer, (asked) => addNote(asked, { text: 'Hello' }))).toMatchObject({
    refusal: { kind: 'failure', code: 'newer-format', values: { types: ['incident.rewound'] } },
  });
  expect(world.incidents.appends()).toBe(0);
});

test('a journal of a newer format can be shown, and nothing is written to it', async () => {
  const { world, session } = await opened();
  const [first, ...others] = session.journal().entries;
  const newer = { ...first, data: { ...first?.data, format: 'firsthour/journal@2' } } as unknown as Entry;
  const open = await openSession(
    readingAs(world, (journal) => ({ ...journal, entries: [newer, ...others] })),
    session.id,
  );
  expect(outcome(await does(open, (asked) => addNote(asked, { text: 'Hello' })))).toBe('newer-format');
});

test('a full disk is told as it is, and the command after it has its own chance', async () => {
  const { world, session } = await opened();
  world.incidents.beforeAppend = () => {
    world.incidents.beforeAppend = null;
    throw new Failure('journal-unwritable', 'Could not write.', 'Free some space.');
  };
  await expect(does(session, (asked) => addNote(asked, { text: 'lost' }))).rejects.toThrow('Could not write.');
  expect(session.incident().notes).toBe(0);
  expect(outcome(await does(session, (asked) => addNote(asked, { text: 'kept' })))).toBe('note.added');
  expect(session.incident()).toEqual(fold((await world.incidents.read(session.id)).entries));
});

test('a bug in a decision is thrown, and holds up no other command', async () => {
  const { session } = await opened();
  const bug = does(session, () => {
    throw new TypeError('a bug');
  });
  const next = does(session, (asked) => addNote(asked, { text: 'on' }));
  await expect(bug).rejects.toThrow('a bug');
  expect(outcome(await next)).toBe('note.added');
});

test('after any course of commands the state is the fold of the whole journal', async () => {
  const { world, session } = await opened();
  const other = await openSession(world, session.id);
  for (let turn = 0; turn < 12; turn += 1) {
    const speaker = turn % 3 === 0 ? other : session;
    await does(speaker, (asked) => setFacts(asked, { actions: turn % 2 === 0 ? 'moving' : 'repairing' }));
    expect(speaker.incident()).toEqual(fold((await world.incidents.read(session.id)).entries));
  }
});

test('a copy that was left behind writes nothing, not even what becomes of a delivery, until command is taken', async () => {
  const { world, session } = await opened();
  const how = { by: 'ana', behalf: {}, channels: [], languages: [], because: undefined, emergency: false };
  await publish(world, session, { ...how, statements: ['holding'] });
  expect(outcome(await does(session, (asked) => handOverInFile(asked, 'usb.bundle')))).toBe('command.handed-over');
  const before = (await session.refresh()).seq;
  expect(outcome(await does(session, (asked) => addNote(asked, { text: 'x' })))).toBe('left-behind');
  expect(outcome(await does(session, () => ({ entries: [] })))).toBe('left-behind');
  const { refusal } = await deliver(world, session, { signal: world.interrupted });
  expect(refusal).toMatchObject({ code: 'left-behind', values: { bundle: 'usb.bundle', at: '13:20' } });
  expect((await session.refresh()).seq).toBe(before);
  expect(world.sent).toEqual([]);
  expect(outcome(await does(session, (asked) => takeCommand(asked, { because: 'lost' }), 'dan'))).toBe('command.taken');
  expect(outcome(await does(session, (asked) => addNote(asked, { text: 'x' })))).toBe('note.added');
});
