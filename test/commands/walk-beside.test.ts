import { describe, expect, test } from 'vitest';

import type { Plan } from '../../src/core/playbook/plan.ts';
import { openSession } from '../../src/flows/session.ts';
import type { Prompter, World } from '../../src/ports.ts';
import type { Story } from '../render/story.ts';
import { ENV, EXAMPLE } from '../render/story.ts';
import type { WorldScript } from '../world/fake-world.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';
import { answered } from '../world/scripted-send.ts';
import { SHIPPED, SOURCES } from './example-world.ts';
import { crisisOf, enter, leave, say, unanswered, walkUntilLeft } from './scripted-walk.ts';

const MINUTE = 60_000;
const FIRST = 'Who is affected?';

/** A walk in which the menu is opened at the first question, and left where it comes again. */
async function walked(answers: readonly ScriptedAnswer[], script: Parameters<typeof crisisOf>[2] = {}): Promise<Story> {
  const story = await crisisOf(['scope'], [say(FIRST, 'm'), ...answers, leave(FIRST)], script);
  await walkUntilLeft(story);
  expect(unanswered(story)).toEqual([]);
  return story;
}

describe('on paper', () => {
  test('the kit goes into a file, as HTML for a printer', async () => {
    const { world } = await walked([say('What now?', 'u'), enter('Which file?')]);
    const page = world.written['2016-09-10-data-centre-loss-kit.html'];
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('13:00');
    expect(world.shown().err).toContain('Wrote 2016-09-10-data-centre-loss-kit.html.');
  });

  test('and under another name as plain text', async () => {
    const { world } = await walked([say('What now?', 'u'), say('Which file?', 'kit.txt')]);
    expect(world.written['kit.txt']).not.toContain('<html');
    expect(world.written['kit.txt']).toContain('13:00');
  });

  test.each([
    ['now.html', /^<!doctype html>/],
    ['now.md', /^# /],
    ['now.json', /^\{\n/],
  ])('the report so far: %s', async (file, begins) => {
    const { world } = await walked([say('What now?', 'e'), say('Which file?', file)]);
    expect(world.written[file]).toMatch(begins);
    expect(world.written[file]).toContain('2016-09-10-data-centre-loss');
  });

  test('the menu is there at the question for the file, and nothing is written', async () => {
    const { world } = await walked([say('What now?', 'e'), say('Which file?', 'm'), say('What now?', 'b')]);
    expect(world.written).toEqual({});
  });
});

describe('planned work', () => {
  test('becomes an incident of its own, with the services and the window that were asked for', async () => {
    const { world, session } = await walked(
      [
        say('What now?', 'v'),
        say('Which playbook', 'Loss of a data centre (data-centre-loss)'),
        say('What will not work meanwhile?', ['cards']),
        say('When does the work begin?', '22:00'),
        say('When is it to be over?', '02:00'),
      ],
      { sources: SOURCES, shipped: SHIPPED },
    );
    const [armed] = (await world.incidents.list()).filter(({ id }) => id !== session.id);
    expect(armed).toEqual({ id: '2016-09-10-data-centre-loss-2', mode: 'live' });
    const { state, planned, facts } = (await openSession(world, armed?.id ?? '')).incident();
    expect({ state, planned, services: facts.services?.value }).toMatchObject({
      state: 'armed',
      planned: { from: '2016-09-10T19:00:00.000Z', to: '2016-09-10T23:00:00.000Z' },
      services: ['cards'],
    });
    expect(world.shown().err.replaceAll(/\s+/g, ' ')).toContain(
      'Armed 2016-09-10-data-centre-loss-2, from 22:00 to 02:00 on 11 September. If it goes wrong: firsthour no-go',
    );
  });
});

describe('an alarm', () => {
  /** The example with pagers of these names, which are for staff alone. */
  function paged(...pagers: readonly string[]): Plan {
    const { website } = EXAMPLE.workspace.channels;
    const pager = { ...website, url: { env: 'PAGER_URL' }, audiences: ['staff'], needs: [] };
    const channels = { ...EXAMPLE.workspace.channels, ...Object.fromEntries(pagers.map((name) => [name, pager])) };
    return { ...EXAMPLE, workspace: { ...EXAMPLE.workspace, channels } } as Plan;
  }

  const reachable = { env: { ...ENV, PAGER_URL: 'https://pager.example/hook' } };
  const replies = { pager: [answered(200), answered(200)] };

  /** The story's world, where so many minutes pass at each question; `menus` get what was offered. */
  function slow({ world }: Story, minutes: number, menus: (readonly string[])[]): World {
    const choose: Prompter['choose'] = async (question) => {
      if (question.message === 'What now?') menus.push(question.choices.map(({ name }) => name));
      else await world.sleep(minutes * MINUTE);
      return world.prompter.choose(question);
    };
    return { ...world, prompter: { ...world.prompter, choose } };
  }

  async function alarmed(minutes: number, answers: readonly ScriptedAnswer[], plan: Plan, script: WorldScript) {
    const story = await crisisOf(['scope'], [say(FIRST, 'm'), ...answers, leave(FIRST)], { plan, ...script });
    const menus: (readonly string[])[] = [];
    await walkUntilLeft(story, slow(story, minutes, menus));
    return { ...story, menus };
  }

  test('is not offered where no channel is for staff alone', async () => {
    const { menus } = await alarmed(0, [say('What now?', 'b')], EXAMPLE, {});
    expect(menus.flat().filter((name) => name.includes('(alarm)'))).toEqual([]);
  });

  test('tells staff as long as the walk goes on', async () => {
    const { world, menus, session } = await alarmed(
      16,
      [say('What now?', 'q'), say(FIRST, 'm'), say('What now?', 'b')],
      paged('pager'),
      { ...reachable, replies },
    );
    expect(world.shown().err.replaceAll(/\s+/g, ' ')).toContain(
      'pager tells staff 10 and 5 minutes before each deadline',
    );
    expect(menus[1]).toContain('stop telling staff of deadlines on pager');
    expect(session.incident().alarms.map(({ deadline, minutes }) => [deadline, minutes])).toEqual([
      ['first-statement', 10],
      ['first-statement', 5],
    ]);
    expect(world.sent.map(({ channel }) => channel)).toEqual(['pager', 'pager']);
  });

  test('ends with the same key', async () => {
    const { session } = await alarmed(
      16,
      [say('What now?', 'q'), say(FIRST, 'm'), say('What now?', 'q')],
      paged('pager'),
      reachable,
    );
    expect(session.incident().alarms).toEqual([]);
  });

  test('asks which channel where there are several', async () => {
    const where = [say('What now?', 'q'), say('Which channel tells staff?', 'second')];
    const { world } = await alarmed(0, where, paged('first', 'second'), reachable);
    expect(world.shown().err).toContain('second tells staff');
  });

  test('is on and yet tells nobody where the channel needs what is lost, which is said', async () => {
    const plan = paged('pager');
    const { website } = EXAMPLE.workspace.channels;
    const pager = { ...plan.workspace.channels.pager, needs: website?.needs ?? [] };
    const channels = { ...plan.workspace.channels, pager };
    const { world } = await alarmed(
      0,
      [say('What now?', 'q')],
      { ...plan, workspace: { ...plan.workspace, channels } } as Plan,
      reachable,
    );
    expect(world.shown().err).toContain('pager needs something that is lost');
  });

  test('is refused where the channel has no address on this machine', async () => {
    const { world } = await alarmed(0, [say('What now?', 'q')], paged('pager'), {});
    expect(world.shown().err).toContain('PAGER_URL');
  });
});
