import { describe, expect, test } from 'vitest';

import { run } from '../../src/commands/preview.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import type { PreviewRow } from '../../src/core/statement/preview.ts';
import { asked, exampleWorld, SOURCES } from './example-world.ts';

describe('preview', () => {
  test.each([
    ['texts', 'playbooks/data-centre-loss/ro.yaml', ''],
    ['shared texts', 'playbooks/ro.yaml', ''],
    ['a connector', 'connectors/pager.yaml', 'connector: pager'],
  ])('shows nothing where %s cannot be read: half would be taken for all', async (_, broken, connector) => {
    const workspace = (SOURCES['firsthour.yaml'] ?? '').replace(
      'connector: webhook',
      connector || 'connector: webhook',
    );
    const sources = { ...SOURCES, 'firsthour.yaml': workspace, [broken]: 'a: [' };
    const words = ['data-centre-loss', 'holding'];
    const failed = await run(asked('preview', words), exampleWorld({ sources })).catch((thrown: unknown) => thrown);
    expect((failed as Stop).refusal).toMatchObject({ code: 'workspace-broken', values: { file: broken, line: 1 } });
  });

  test('shows one language where another cannot be read', async () => {
    const sources = { ...SOURCES, 'playbooks/ro.yaml': 'a: [' };
    const world = exampleWorld({ sources });
    expect(await run(asked('preview', ['data-centre-loss', 'holding'], { language: 'en' }), world)).toBe(0);
  });

  test('shows every rendition of a statement with its length and limit', async () => {
    const world = exampleWorld();
    expect(
      await run(asked('preview', ['data-centre-loss', 'holding'], { channel: 'social', language: 'en' }), world),
    ).toBe(0);
    expect(world.shown().out).toMatchInlineSnapshot(`
      "holding in en to social · 485 of 500 characters · shortened: next_update,
      compensation, workaround, action, regret, since, what · left out: contact
        | Subject: Not working: online banking, our website, card payments and cash
        |   machines
        | Not working: online banking, our website, card payments and cash machines.
        |   Since 12:45 (Bucharest time). We are sorry. Putting this right is our job.
        |   We are working on it. Cash: any other bank's machine. We will refund other
        |   banks' withdrawal fees. Keep the receipts. All customers who use these
        |   services are affected. We do not yet know the cause. We cannot yet say
        |   when everything will work again. Next update on
        |   https://stare-exemplu.example by 13:40 (Bucharest time).

      Samples: services=online-banking,website,cards,atm started_at=12:45. --set says
      otherwise.
      Not known in some of these texts: cause, eta. With --sample they are.
      "
    `);
    world.finish();
  });

  test('as JSON is one row for each place, and for each question and reply beside', async () => {
    const world = exampleWorld();
    await run(asked('preview', ['data-centre-loss'], { json: true, set: ['services=cards'] }), world);
    const rows = JSON.parse(world.shown().out) as readonly PreviewRow[];
    const places = rows.filter(({ channel }) => channel !== '');
    const beside = rows.filter(({ channel }) => channel === '');
    expect(beside.find(({ statement, language }) => statement === 'questions.since' && language === 'en')).toEqual({
      statement: 'questions.since',
      channel: '',
      language: 'en',
      subject: 'Since when is it not working?',
      text: expect.stringMatching(/^The outage began at \d\d:\d\d \(Bucharest time\)\.$/),
      length: expect.any(Number),
      limit: null,
      unit: 'chars',
      fits: true,
      shortened: [],
      dropped: [],
    });
    expect(beside.map(({ statement }) => statement)).toContain('replies.angry');
    expect(new Set(places.map(({ statement }) => statement))).toEqual(
      new Set([
        'staff-brief',
        'holding',
        'update',
        'staff-restored',
        'restored',
        'staff-relapse',
        'relapse',
        'apology',
        'emergency-notice',
      ]),
    );
    expect(rows.find(({ statement, language }) => statement === 'holding' && language === 'en')?.subject).toBe(
      'Not working: card payments',
    );
    expect(rows.every(({ text }) => !text.includes('{$'))).toBe(true);
  });

  test('shows with a dependency lost what would be said then', async () => {
    const world = exampleWorld();
    await run(
      asked('preview', ['data-centre-loss', 'holding'], {
        json: true,
        channel: 'social',
        language: 'en',
        lost: ['main-datacentre'],
      }),
      world,
    );
    expect(world.shown().out).toContain('https://stare-exemplu.example');
  });

  test('exits 1 when a text does not fit', async () => {
    const tight = SOURCES['firsthour.yaml']?.replace('max: 500', 'max: 100') ?? '';
    const world = exampleWorld({ sources: { ...SOURCES, 'firsthour.yaml': tight } });
    expect(await run(asked('preview', ['data-centre-loss', 'holding']), world)).toBe(1);
    expect(world.shown().out.replaceAll('\n', ' ')).toContain('DOES NOT FIT, 220 too many');
  });

  test('says in an update what is known, as soon as samples are asked for', async () => {
    const shown = async (flags: Readonly<Record<string, true | readonly string[]>>) => {
      const world = exampleWorld();
      await run(
        asked('preview', ['data-centre-loss', 'update'], { channel: 'email', language: 'en', ...flags }),
        world,
      );
      return world.shown().out;
    };
    expect(await shown({})).toContain('We do not yet know the cause.');
    const known = await shown({ sample: true });
    expect(known).toContain('We know the cause: a planned test of');
    expect(known.replaceAll('\n', ' ')).toContain('cause=fire-test eta=14:10 safety=yes. --set says otherwise.');
    expect(known).not.toContain('Not known');
    const set = await shown({ sample: true, set: ['cause=power'] });
    expect(set).toContain('We know the cause: a power failure in our data centre.');
    expect(set).not.toContain('cause=');
  });

  test('takes options as somebody would choose them', async () => {
    const world = exampleWorld();
    const flags = { channel: 'email', language: 'en', choose: ['branch-payments'], leaveOut: ['other-atm'] };
    await run(asked('preview', ['data-centre-loss', 'holding'], { ...flags, set: ['services=atm'] }), world);
    expect(world.shown().out).not.toContain("other banks' machines");
    expect(world.shown().out).toContain('We do not have an alternative for you yet.');
  });

  test('shows the correction of a statement with places for the words of a person', async () => {
    const world = exampleWorld();
    const words = ['data-centre-loss', 'correction-holding'];
    expect(await run(asked('preview', words, { channel: 'email', language: 'en' }), world)).toBe(0);
    expect(world.shown().out).toContain('This corrects our message of 12:50 (Bucharest time).\n  | […]');
  });

  test('as a page has every statement with its readings, and says where it went', async () => {
    const world = exampleWorld();
    expect(await run(asked('preview', ['data-centre-loss'], { out: 'texts.html' }), world)).toBe(0);
    expect(world.shown().out).toBe('Wrote the texts of data-centre-loss to texts.html.\n');
    const page = world.written['texts.html'] ?? '';
    for (const id of ['holding', 'update', 'apology', 'emergency-notice', 'correction-holding'])
      expect(page).toContain(`<section class="statement" id="${id}">`);
    expect(page.match(/<h3>Once everything is known<\/h3>/g)?.length).toBe(1);
    expect(page).toContain('lang="ro"');
    expect(page).not.toMatch(/<script|https?:\/\/[^<]*\.(css|js)/);
  });

  test('as a page narrowed to a statement, a channel and a language shows nothing else', async () => {
    const world = exampleWorld();
    const flags = { format: 'html', channel: 'social', language: 'en' };
    await run(asked('preview', ['data-centre-loss', 'holding'], flags), world);
    const page = world.shown().out;
    expect(page.match(/<section class="statement"/g)?.length).toBe(1);
    expect(page.match(/<article>/g)?.length).toBe(1);
    expect(page).toContain('485 of 500 characters');
    expect(page).toContain('short form');
    expect(page).toContain('left out here');
    expect(page).not.toContain('lang="ro"');
  });

  test('as a page says of a text that does not fit by how much, and exits 1', async () => {
    const tight = SOURCES['firsthour.yaml']?.replace('max: 500', 'max: 100') ?? '';
    const world = exampleWorld({ sources: { ...SOURCES, 'firsthour.yaml': tight } });
    expect(await run(asked('preview', ['data-centre-loss', 'holding'], { format: 'html' }), world)).toBe(1);
    expect(world.shown().out).toContain('220 too many, it gets nothing');
    expect(world.shown().out).toContain('does not fit everywhere');
  });

  test.each<readonly [string, readonly string[], Readonly<Record<string, string | readonly string[]>>, string]>([
    ['without a playbook', [], {}, 'word-missing'],
    ['of a playbook that is none', ['data-center-loss'], {}, 'playbook-unknown'],
    ['of a statement that is none', ['data-centre-loss', 'holdng'], {}, 'statement-unknown'],
    ['for a channel that is none', ['data-centre-loss'], { channel: 'radio' }, 'channel-unknown'],
    ['in a language that is none', ['data-centre-loss'], { language: 'de' }, 'language-unknown'],
    ['with a fact that is none', ['data-centre-loss'], { set: ['servces=x'] }, 'fact-unknown'],
    ['with a pair that is none', ['data-centre-loss'], { set: ['services'] }, 'not-a-pair'],
    ['in a format that is none', ['data-centre-loss'], { format: 'pdf' }, 'format-unknown'],
    ['with an option that is none', ['data-centre-loss'], { choose: ['x'] }, 'option-unknown'],
    ['with an option chosen and left out', ['data-centre-loss'], { choose: ['x'], leaveOut: ['x'] }, 'one-of'],
    ['of a correction of what is none', ['data-centre-loss', 'correction-x'], {}, 'statement-unknown'],
    ['with a dependency that is none', ['data-centre-loss'], { lost: ['x'] }, 'dependency-unknown'],
  ])('%s is wrong use', async (_, words, flags, code) => {
    const failed = await run(asked('preview', words, flags), exampleWorld()).catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(Stop);
    expect((failed as Stop).refusal).toMatchObject({ kind: 'usage', code });
  });
});
