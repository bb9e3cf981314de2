import { describe, expect, expectTypeOf, test } from 'vitest';

import { latestDraft } from '../../src/core/incident/approvals.ts';
import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { openQuestions } from '../../src/core/incident/walk.ts';
import type { Voice } from '../../src/flows/walk/voice.ts';
import type { WalkWord } from '../../src/flows/walk/walk-word.ts';
import { createPaint } from '../../src/render/paint.ts';
import { createVoice } from '../../src/render/walk/voice.ts';
import { WALK_WORDS } from '../../src/render/walk/words.ts';
import { answered } from '../world/scripted-send.ts';
import type { Story } from './story.ts';
import { EXAMPLE, tell } from './story.ts';

const voice = createVoice(createPaint(false), 80);
const narrow = createVoice(createPaint(false), 40);

test('is the voice that the walk asks for', () => {
  expectTypeOf(voice).toExtend<Voice>();
  expectTypeOf<keyof typeof WALK_WORDS>().toEqualTypeOf<WalkWord>();
});

test('its words have no word of the machine room', () => {
  expect(voice.words('who-approves')).toBe('Who has said yes?');
  for (const words of Object.values(WALK_WORDS)) expect(words).not.toMatch(/digest|\bhead\b|\bfold|\bchain/);
});

test('a refusal is what happened and what to do, in one line', () => {
  expect(voice.refusal({ kind: 'refused', code: 'no-draft', values: { statement: 'update' } })).toBe(
    'update has not been written yet. firsthour draft update',
  );
});

test('the text for a person to put up is shown whole', async () => {
  const story = await tell();
  await story.publish('holding');
  const door = story.session.incident().deliveries['holding-1/branch-door/ro'];
  const text = door ? voice.byHand(EXAMPLE, door) : '';
  expect(text).toMatch(/^branch-door\/ro holding, to put up or to copy:\n {2}\| Nu funcționează: /);
  expect(text).toMatch(/Pentru ajutor: \+40 31 000 00 00\.$/);
});

describe('the header', () => {
  test('has the nearest clock and the promise', async () => {
    const { session, world } = await tell();
    expect(voice.header(EXAMPLE, session.incident(), [], world.now())).toBe(
      '50 min left: first statement · LIVE · 2016-09-10-data-centre-loss\nNo next update has been promised in public.',
    );
  });

  test('counts the last minute in seconds, and turns to how long it has been', async () => {
    const { session, world } = await tell();
    world.clock.pass(49.5 * 60_000);
    expect(voice.header(EXAMPLE, session.incident(), [], world.now())).toContain('30 s left: first statement · LIVE');
    world.clock.pass(14.5 * 60_000);
    expect(voice.header(EXAMPLE, session.incident(), [], world.now())).toContain(
      '74 minutes since it began: speak now · LIVE',
    );
  });

  test('keeps the promise in view', async () => {
    const { session, world, publish, send } = await tell();
    await publish('staff-brief', 'holding');
    await send();
    expect(voice.header(EXAMPLE, session.incident(), [], world.now())).toBe(
      [
        '30 min left: next update · LIVE · 2016-09-10-data-centre-loss',
        'Promised: next update by 13:40 (in 30 min).',
        'By hand     holding: branch-door (ro): m, d for the text, and when it is up',
        'Accepted    staff-brief: outside-mail (ro, en); holding: social, outside-mail',
        '            (ro, en)',
      ].join('\n'),
    );
  });

  test('is never longer than eight lines: the clock and the promise stay', async () => {
    const { session, world } = await tell();
    const notes = Array.from({ length: 9 }, (_, index) => `note number ${index}, in some words`);
    for (const [say, columns] of [
      [voice, 80],
      [narrow, 40],
    ] as const) {
      const lines = say.header(EXAMPLE, session.incident(), notes, world.now()).split('\n');
      expect(lines.length).toBeLessThanOrEqual(8);
      expect(lines.join(' ')).toContain('50 min left: first statement');
      expect(lines.join(' ')).toContain('note number 0');
      expect(lines.join(' ')).not.toContain('note number 8');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });
});

describe('a question', () => {
  async function asked(story: Story, key: string): Promise<{ message: string; guide: string }> {
    const { session, world } = story;
    const found = openQuestions(EXAMPLE, session.incident(), world.now()).find((one) => one.key === key);
    if (!found) throw new Error(`nobody asks ${key}`);
    return voice.question(EXAMPLE, session.incident(), found);
  }

  test('about a built-in fact is ours, and says how to answer', async () => {
    expect(voice.factName(EXAMPLE, 'services')).toBe('What do customers see not working?');
    expect(voice.factName(EXAMPLE, 'started_at')).toBe('Since when? (Enter: not known)');
    expect(voice.factName(EXAMPLE, 'eta')).toBe('When do we expect it to work again? (22:30, +2h; Enter: not known)');
  });

  test("of the playbook is the playbook's, with its guide", async () => {
    const story = await tell();
    expect(await asked(story, 'fact.scope')).toEqual({ message: 'Who is affected?', guide: '' });
    expect(await asked(story, 'mark.restored')).toEqual({
      message: 'Does it work again?',
      guide: 'Confirm with the people on the phones first.',
    });
    expect(await asked(story, 'mark.first-notice')).toMatchObject({ message: 'File the first notice (dora-initial)' });
    expect(await asked(story, 'task.stop-marketing')).toMatchObject({
      message: 'Stop all scheduled advertising, newsletters and posts.',
    });
    expect(await asked(story, 'publish.holding')).toMatchObject({ message: 'Speak: staff-brief and holding' });
    expect(await asked(story, 'choose.redress')).toMatchObject({ message: 'What do we give back?' });
  });

  test('for a confirmation shows the value', async () => {
    const story = await tell();
    await story.set({ scope: 'all', actions: 'repairing', cause: 'power', eta: '21:00' });
    expect(await asked(story, 'confirm.eta')).toMatchObject({
      message: 'eta: 21:00. Who as technical has confirmed it?',
    });
  });

  test('offers values, options and people by name', () => {
    expect(voice.value(EXAMPLE, 'services', 'atm')).toBe('cash machines');
    expect(voice.value(EXAMPLE, 'cause', 'power')).toBe('a power failure in our data centre');
    expect(voice.value(EXAMPLE, 'safety', 'yes')).toBe('yes');
    expect(voice.option(EXAMPLE, 'other-atm')).toBe("Cash from another bank's machine");
    expect(voice.person(EXAMPLE, 'duty-legal')).toBe('Legal on duty');
    expect(voice.statement(EXAMPLE, 'staff-brief')).toBe('staff-brief (briefing for staff)');
    expect(voice.playbook(EXAMPLE)).toBe('Loss of a data centre (data-centre-loss)');
  });
});

describe('the send screen', () => {
  async function screen(story: Story, statements: readonly string[], say = voice): Promise<string> {
    const { session, world } = story;
    for (const statement of statements) {
      if (!latestDraft(session.incident(), statement)) await story.do((one) => draftStatement(one, statement, {}));
    }
    const states = statements.flatMap((statement) => latestDraft(session.incident(), statement) ?? []);
    return say.sendScreen(EXAMPLE, session.incident(), states, world.now(), {});
  }

  test('shows each text with its length, where it goes and does not, and what it presumes', async () => {
    const story = await tell();
    expect(await screen(story, ['staff-brief', 'holding'])).toMatchInlineSnapshot(`
      "
      staff-brief in ro to outside-mail · 976 characters
        | Subject: Pentru colegi: ce le spunem acum clienților
        | Începeți prin a spune că ne pare rău. Apoi spuneți exact cele de mai jos
        |   oricui vă întreabă. În acest moment nu funcționează: plățile cu cardul,
        |   bancomatele, internet bankingul și site-ul nostru.
        | Întreruperea a început la 13:00 (ora Bucureștiului).
        | Inginerii noștri lucrează la remediere.
        | Puteți retrage numerar de la bancomatele altor bănci.
        | Vă returnăm comisioanele pentru retragerile făcute la alte bănci în timpul
        |   întreruperii. Păstrați chitanțele.
        | Încă nu cunoaștem cauza. Încă nu putem spune când va funcționa totul din
        |   nou.
        | Următoarele noutăți pentru clienți vin cel târziu la 13:40 (ora
        |   Bucureștiului). Restul este doar pentru colegi. Nu faceți presupuneri
        |   despre cauză. Nu promiteți nicio oră și nicio compensație în afara celor
        |   scrise aici sau în comunicatele noastre.
        | Dacă un client are nevoie urgentă de bani, nu încheiați discuția: chemați
        |   coordonatorul echipei. Nu cerem niciodată PIN-ul, parola sau codurile.
        |   Spuneți-le și asta clienților.

      staff-brief in en to outside-mail · 864 characters
        | Subject: For staff: what to tell customers now
        | Start by saying that we are sorry. Then tell everyone who asks exactly
        |   what follows. Not working at the moment: card payments, cash machines,
        |   online banking and our website.
        | The outage began at 13:00 (Bucharest time).
        | Our engineers are working to fix this.
        | You can withdraw cash from other banks' machines.
        | We will refund the fees for cash withdrawn at other banks during the
        |   outage. Please keep the receipts.
        | We do not yet know the cause. We cannot yet say when everything will work
        |   again.
        | The next update for customers comes by 13:40 (Bucharest time). The rest is
        |   for staff only. Do not guess at the cause. Promise no time and no money
        |   beyond what is written here or in our statements.
        | If a customer urgently needs money, do not end the conversation: get your
        |   team lead. We never ask for a PIN, a password or a code. Tell customers
        |   that too.

      holding in ro to social · 455 of 500 characters · shortened: next_update,
      compensation, workaround, action, regret, since, what · left out: contact,
      unknown
        | Subject: Nu funcționează: plățile cu cardul, bancomatele, internet
        |   bankingul și site-ul nostru
        | Nu funcționează: plățile cu cardul, bancomatele, internet bankingul și
        |   site-ul nostru. De la 13:00 (ora Bucureștiului). Ne pare rău. Remedierea
        |   este datoria noastră. Lucrăm la remediere. Numerar: la bancomatele altor
        |   bănci. Vă returnăm comisioanele de retragere ale altor bănci. Păstrați
        |   chitanțele. Sunt afectați toți clienții care folosesc aceste servicii.
        |   Noutăți pe https://stare-exemplu.example cel târziu la 13:40 (ora
        |   Bucureștiului).

      holding in en to social · 485 of 500 characters · shortened: next_update,
      compensation, workaround, action, regret, since, what · left out: contact
        | Subject: Not working: card payments, cash machines, online banking and our
        |   website
        | Not working: card payments, cash machines, online banking and our website.
        |   Since 13:00 (Bucharest time). We are sorry. Putting this right is our job.
        |   We are working on it. Cash: any other bank's machine. We will refund other
        |   banks' withdrawal fees. Keep the receipts. All customers who use these
        |   services are affected. We do not yet know the cause. We cannot yet say
        |   when everything will work again. Next update on
        |   https://stare-exemplu.example by 13:40 (Bucharest time).

      holding in ro to outside-mail and branch-door · 775 characters
        | Subject: Nu funcționează: plățile cu cardul, bancomatele, internet
        |   bankingul și site-ul nostru
        | În acest moment nu funcționează: plățile cu cardul, bancomatele, internet
        |   bankingul și site-ul nostru.
        | Întreruperea a început la 13:00 (ora Bucureștiului).
        | Ne pare rău. Aveți nevoie de banii dumneavoastră și nu îi puteți folosi ca
        |   de obicei. Este datoria noastră să remediem situația.
        | Inginerii noștri lucrează la remediere.
        | Puteți retrage numerar de la bancomatele altor bănci.
        | Vă returnăm comisioanele pentru retragerile făcute la alte bănci în timpul
        |   întreruperii. Păstrați chitanțele.
        | Sunt afectați toți clienții care folosesc aceste servicii.
        | Încă nu cunoaștem cauza. Încă nu putem spune când va funcționa totul din
        |   nou.
        | Revenim cu noutăți pe https://stare-exemplu.example cel târziu la 13:40
        |   (ora Bucureștiului).
        | Pentru ajutor: +40 31 000 00 00.

      holding in en to outside-mail · 692 characters
        | Subject: Not working: card payments, cash machines, online banking and our
        |   website
        | Not working at the moment: card payments, cash machines, online banking
        |   and our website.
        | The outage began at 13:00 (Bucharest time).
        | We are sorry. You need your money and cannot use it as usual. Putting this
        |   right is our job.
        | Our engineers are working to fix this.
        | You can withdraw cash from other banks' machines.
        | We will refund the fees for cash withdrawn at other banks during the
        |   outage. Please keep the receipts.
        | All customers who use these services are affected.
        | We do not yet know the cause. We cannot yet say when everything will work
        |   again.
        | We will publish the next update on https://stare-exemplu.example by 13:40
        |   (Bucharest time).
        | For help: +40 31 000 00 00.

      Goes to      outside-mail/ro, outside-mail/en, social/ro, social/en
      By hand      branch-door/ro: a person puts it up
      Skipped      email: Main data centre and Office network, own mail and telephone
                   exchange are lost; owed
      Skipped      website: Main data centre is lost; owed
      Assumed      actions=repairing; scope=all
      Promises     if sent now: next update by 13:40 (in 30 min)
      The playbook says: announce (not working: card payments, cash machines and
      online banking).
      Sending says yes to: Has someone drawn cash at another bank's machine in the
      last half hour? (o leaves it out)"
    `);
  });

  test('fits a narrow screen', async () => {
    const text = await screen(await tell(), ['holding'], narrow);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    expect(text).toContain('Skipped: website: Main data centre is\n  lost; owed');
  });

  test('says which channels this machine cannot use', async () => {
    const story = await tell();
    await story.do((one) => draftStatement(one, 'holding', {}));
    const states = [latestDraft(story.session.incident(), 'holding')].flatMap((one) => one ?? []);
    const text = voice.sendScreen(EXAMPLE, story.session.incident(), states, story.world.now(), {
      social: 'no-secret',
    });
    expect(text).toContain('Skipped      social: this machine has no secret for it; owed');
  });

  test('keeps quiet about what nobody has confirmed, and says so', async () => {
    const story = await tell();
    await story.set({ cause: 'power' });
    expect(await screen(story, ['update'])).toContain('Not said     not confirmed yet: cause: power (technical)');
  });

  test('names the approvals that are missing and who could give them', async () => {
    const story = await tell();
    await story.do((one) => mark(one, { mark: 'restored' }));
    expect(await screen(story, ['restored'])).toContain('restored needs comms-lead (Deputy for communications).');
  });

  test('says what has changed since the text was written', async () => {
    const story = await tell();
    await story.do((one) => draftStatement(one, 'holding', {}));
    await story.set({ services: 'cards' });
    expect(await screen(story, ['holding'])).toContain('holding is out of date: not working');
  });
});

describe('an outcome', () => {
  async function outcomes(...replies: readonly ReturnType<typeof answered>[]): Promise<readonly string[]> {
    const story = await tell({
      replies: { social: replies, 'outside-mail': Array.from({ length: 9 }, () => answered(200)) },
    });
    await story.publish('holding');
    await story.send({ waitMs: 1_000 });
    return Object.values(story.session.incident().deliveries).map((one) => voice.outcome(EXAMPLE, one));
  }

  test('is one line for each delivery, with the words of the platform', async () => {
    const said = await outcomes(answered(200, '{"url":"https://social.example/p/1"}'), answered(422, 'too \u0007long'));
    expect(said).toEqual([
      'website/ro holding: skipped: what it needs is lost; owed',
      'website/en holding: skipped: what it needs is lost; owed',
      'email/ro holding: skipped: what it needs is lost; owed',
      'email/en holding: skipped: what it needs is lost; owed',
      'social/ro holding: accepted at 13:10, https://social.example/p/1',
      'social/en holding: failed: refused by the platform: "too long"',
      'outside-mail/ro holding: accepted at 13:10',
      'outside-mail/en holding: accepted at 13:10',
      'branch-door/ro holding: a person does it',
    ]);
  });

  test('that is tried again says when, and why', async () => {
    const said = await outcomes(answered(429, 'slow down'), answered(200));
    expect(said[4]).toBe(
      'social/ro holding: waiting to retry at 13:10 after 1 try: too many requests, says the platform: "slow down"',
    );
  });
});
