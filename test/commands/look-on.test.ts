import { afterEach, describe, expect, test } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { handOver } from '../../src/core/incident/decide/hand-over.ts';
import { takeCommand } from '../../src/core/incident/decide/take-command.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Header, Prompter } from '../../src/ports.ts';
import type { Story } from '../render/story.ts';
import { ENV } from '../render/story.ts';
import type { FakeWorld } from '../world/fake-world.ts';
import { fakeWorld } from '../world/fake-world.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { crisisOf, leave, say, unanswered } from './scripted-walk.ts';

/** The first terminal; its story's incident is walked at the second one too. */
let story: Story;
/** What stood above the questions at the first terminal. */
let headers: string[] = [];

afterEach(() => {
  headers = [];
  expect(unanswered(story)).toEqual([]);
});

/** The example's crisis with only these steps to take, and these answers at the first terminal. */
async function crisis(steps: readonly string[], ...answers: readonly ScriptedAnswer[]): Promise<void> {
  story = await crisisOf(steps, answers);
}

/** What happens while the person looks at a question, once each, in this order. */
type Meanwhile = readonly [at: string, happens: () => Promise<unknown>];

/** Walks at the first terminal until the person leaves. */
async function walk(...meanwhile: readonly Meanwhile[]): Promise<void> {
  const { prompter } = story.world;
  const left = [...meanwhile];
  async function seen(question: { readonly message: string; readonly header: Header }): Promise<void> {
    const [next] = left;
    if (next && question.message.includes(next[0])) {
      left.shift();
      await next[1]();
    }
    await story.session.refresh();
    headers.push(question.header(story.world.now()));
  }
  const watched: Prompter = {
    choose: async (question) => seen(question).then(() => prompter.choose(question)),
    pick: async (question) => seen(question).then(() => prompter.pick(question)),
    text: async (question) => seen(question).then(() => prompter.text(question)),
    key: async (question) => seen(question).then(() => prompter.key(question)),
  };
  const world = { ...story.world, prompter: watched };
  await expect(walkThrough(world, { session: story.session, by: 'duty-comms', behalf: {} })).rejects.toThrow('left');
}

/** A second terminal over the same store, for the deputy, at the same time of day. */
function terminal(...answers: readonly ScriptedAnswer[]): FakeWorld {
  const world = fakeWorld({ now: story.world.now(), env: ENV, interactive: true, answers, as: 'deputy-comms' });
  return { ...world, incidents: story.world.incidents, now: story.world.now };
}

const take = () => story.do((asked) => takeCommand(asked, { because: 'she is on a plane' }), {}, 'deputy-comms');

async function types(): Promise<readonly string[]> {
  return (await story.world.incidents.read(story.session.id)).entries.map(({ type }) => type);
}

describe('when somebody else takes command', () => {
  test('the walk says so above the question, writes nothing of the answer, and only shows from then on', async () => {
    await crisis(['halt'], say('Stop all scheduled', 'd'), say('What now? (you look on)', 's'), leave('you look on'));
    await walk(['Stop all scheduled', take]);
    expect((await types()).at(-1)).toBe('command.taken');
    const said = 'took command at 13:10 (she is on a plane): this terminal only shows.';
    expect(headers[0]?.replaceAll('\n', ' ')).toContain(said);
    expect(headers.at(-1)?.replaceAll('\n', ' ')).toContain(said);
    expect(story.world.shown().err).toContain('commander: Deputy for communications');
  });

  test('nothing is sent with a key that was pressed too late', async () => {
    await crisis(['holding'], say('Send it?', 's'), leave('you look on'));
    await walk(['Send it?', take]);
    expect(await types()).not.toContain('statement.published');
    expect(story.world.sent).toEqual([]);
  });

  test('what was being typed is kept, and stands in the line when command is taken back with a reason', async () => {
    await crisis(
      [],
      say('What now?', 'n'),
      say('What is to be written down?', 'The minister called.'),
      say('you look on', 't'),
      say('Why do you take command?', 'she handed it back on the telephone'),
      say('What now?', 'n'),
      { to: 'What is to be written down?', enter: true },
      leave('What now?'),
    );
    await walk(['What is to be written down?', take]);
    expect(story.world.shown().err.replaceAll(/\s+/g, ' ')).toContain(
      'kept for when it is asked again: "The minister called."',
    );
    const { entries } = await story.world.incidents.read(story.session.id);
    expect(entries.slice(-3).map(({ type, data, by }) => ({ type, data, by: by.id }))).toEqual([
      { type: 'command.taken', data: { because: 'she is on a plane' }, by: 'deputy-comms' },
      { type: 'command.taken', data: { because: 'she handed it back on the telephone' }, by: 'duty-comms' },
      { type: 'note.added', data: { text: 'The minister called.' }, by: 'duty-comms' },
    ]);
  });

  test('taking it back without a reason takes nothing', async () => {
    await crisis([], say('What now?', 'b'), say('you look on', 't'), say('Why do you take', ''), leave('you look on'));
    await walk(['What now?', take]);
    expect(story.session.incident().commander).toBe('deputy-comms');
  });

  test('and gives it back, the terminal says that it leads again', async () => {
    await crisis([], say('What now?', 'b'), say('you look on', 'h'), leave('What now?'));
    const handedBack = () => story.do((asked) => handOver(asked, 'duty-comms'), {}, 'deputy-comms');
    await walk(['What now?', take], ['you look on', handedBack]);
    expect(headers.some((header) => header.startsWith('You have command: b goes on.'))).toBe(true);
    expect(story.world.shown().err).toContain('Not known');
  });
});

describe('two terminals', () => {
  test('one who resumes without command looks on, until they take it: then the first one does', async () => {
    await crisis(['halt'], say('Stop all scheduled', 'd'), leave('you look on'));
    const second = terminal(
      say('you look on', 't'),
      say('Why do you take', 'shift change'),
      leave('Stop all scheduled'),
    );
    const session = await openSession(second, story.session.id);
    const walked = () => walkThrough(second, { session, by: 'deputy-comms', behalf: {} });
    await walk(['Stop all scheduled', () => expect(walked()).rejects.toThrow('left')]);
    expect(story.session.incident()).toMatchObject({ commander: 'deputy-comms', tasks: {} });
    second.finish();
  });

  test('both taking in the same second: one has it, the other is told', async () => {
    await crisis([]);
    const sessions = [
      await openSession(story.world, story.session.id),
      await openSession(terminal(), story.session.id),
    ];
    const takers = ['deputy-comms', 'duty-legal'];
    const recorded = await Promise.all(
      sessions.map((session, index) => {
        const by = takers[index] ?? '';
        const from = session.incident().commander;
        return session.record({ kind: 'person', id: by }, (incident, at) =>
          takeCommand({ plan: session.plan, incident, by, behalf: {}, at }, { from, because: 'it is me' }),
        );
      }),
    );
    const codes = recorded.map((one) => ('refusal' in one ? one.refusal.code : 'taken'));
    expect(codes.sort()).toEqual(['taken', 'taken-just-now']);
    expect((await types()).filter((type) => type === 'command.taken')).toHaveLength(1);
  });
});

describe('handing over in the walk', () => {
  test('to a person: the page, and this terminal only shows', async () => {
    await crisis([], say('What now?', 'h'), say('To whom', 'Deputy for communications'), leave('you look on'));
    await walk();
    expect(story.session.incident()).toMatchObject({ commander: 'deputy-comms', command: { how: 'handed-over' } });
    expect(headers.at(-1)?.replaceAll('\n', ' ')).toContain('Deputy for communications was handed command at 13:10');
  });

  test('to another machine: one file, and this copy is left behind', async () => {
    await crisis(
      [],
      say('What now?', 'h'),
      say('To whom', 'to another machine: one file with everything'),
      say('Which file?', '/media/usb.bundle'),
      say('you look on', 't'),
      say('Why do you take', 'the stick is lost'),
      leave('What now?'),
    );
    await walk();
    expect((await story.world.bundles.read('/media/usb.bundle')).entries.at(-1)?.data).toEqual({
      bundle: 'usb.bundle',
    });
    expect(headers.some((header) => header.includes('It went to usb.bundle at 13:10'))).toBe(true);
    expect(story.session.incident()).toMatchObject({ away: null, doubled: { copy: 'back' } });
  });
});
