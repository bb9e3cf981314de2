import { latestDraft, missingApprovals } from '../../core/incident/approvals.ts';
import { draftStatement } from '../../core/incident/decide/draft-statement.ts';
import { keepStatement } from '../../core/incident/decide/keep-statement.ts';
import { dropOptions } from '../../core/incident/decide/options.ts';
import { staleness } from '../../core/incident/freshness.ts';
import type { DraftState } from '../../core/incident/incident.ts';
import type { Choice } from '../../ports.ts';
import { unusableChannels } from '../deliver/unusable-channels.ts';
import { editDraft } from '../edit-draft.ts';
import { draftForRelease, publish } from '../publish.ts';
import { askApproval } from './ask-approval.ts';
import { askWhy } from './ask-way.ts';
import { MENU_KEY } from './keys.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

type Deed = 'send' | 'approve' | 'edit' | 'leave-out' | 'draft-anew' | 'still-true' | 'emergency' | 'later' | 'menu';

/** The send screen: every rendition with its length, what it presumes, and one key to send. */
export async function release(sitting: Sitting, statements: readonly string[], key: string): Promise<Turn> {
  const { session, voice, world, by } = sitting;
  const drafted = await draftForRelease(session, { by, behalf: {}, statements });
  if ('refusal' in drafted) {
    sitting.tell(voice.refusal(drafted.refusal));
    return 'menu';
  }
  const states = statements.flatMap((statement) => latestDraft(session.incident(), statement) ?? []);
  const unusable = await unusableChannels(world, session);
  sitting.say(voice.sendScreen(session.plan, session.incident(), states, world.now(), unusable));
  const deed = await world.prompter.key({
    message: question(sitting, states),
    keys: keys(sitting, states),
    header: sitting.header,
  });
  return act(sitting, statements, states, deed, key);
}

function question({ voice }: Sitting, states: readonly DraftState[]): string {
  const missing = states.flatMap(missingApprovals);
  return missing.length === 0
    ? voice.words('send-question')
    : voice.words('send-not-ready', { roles: missing.join(', ') });
}

function keys({ session, voice, world }: Sitting, states: readonly DraftState[]): readonly Choice<Deed>[] {
  const { plan } = session;
  const stale = states.some((state) => staleness(plan, session.incident(), state, world.now()).length > 0);
  const missing = states.some((state) => missingApprovals(state).length > 0);
  const options = states.some(({ draft }) => draft.options.length > 0);
  const offer = (when: boolean, value: Deed, key: string): readonly Choice<Deed>[] =>
    when ? [{ value, key, name: voice.words(value) }] : [];
  return [
    ...offer(!stale && !missing, 'send', 's'),
    ...offer(!stale && missing, 'approve', 'a'),
    ...offer(stale, 'draft-anew', 'd'),
    ...offer(stale, 'still-true', 'k'),
    ...offer(true, 'edit', 'e'),
    ...offer(options, 'leave-out', 'o'),
    ...offer(!stale && missing, 'emergency', 'x'),
    ...offer(true, 'later', 'l'),
    ...offer(true, 'menu', MENU_KEY),
  ];
}

async function act(
  sitting: Sitting,
  statements: readonly string[],
  states: readonly DraftState[],
  deed: Deed,
  key: string,
): Promise<Turn> {
  switch (deed) {
    case 'send':
      return send(sitting, states, undefined, false);
    case 'emergency':
      return send(sitting, states, await askWhy(sitting), true);
    case 'approve':
      await askApproval(sitting, states);
      return 'on';
    case 'edit':
      await edit(sitting, statements);
      return 'on';
    case 'leave-out':
      await leaveOut(sitting, states);
      return 'on';
    case 'draft-anew':
      for (const statement of statements) await sitting.write((asked) => draftStatement(asked, statement, {}));
      return 'on';
    case 'still-true': {
      const because = await askWhy(sitting);
      for (const statement of statements) await sitting.write((asked) => keepStatement(asked, statement, because));
      return 'on';
    }
    case 'later':
      sitting.putOff.add(key);
      return 'on';
    case 'menu':
      return 'menu';
    default:
      return deed satisfies never;
  }
}

/** Publishes; where a rule wants a reason to go on, asks for it once. */
async function send(
  sitting: Sitting,
  states: readonly DraftState[],
  because: string | undefined,
  emergency: boolean,
): Promise<Turn> {
  const { world, session, voice, by } = sitting;
  const published = await publish(world, session, {
    by,
    behalf: {},
    statements: states.map(({ draft }) => draft.statement),
    seen: Object.fromEntries(states.map(({ draft, digest }) => [draft.statement, digest])),
    channels: [],
    languages: [],
    because,
    emergency,
  });
  if (!('refusal' in published)) {
    sitting.send();
    return 'on';
  }
  sitting.tell(voice.refusal(published.refusal));
  if (published.refusal.code === 'read-again') return 'on';
  const asksWhy = published.refusal.code === 'nothing-new' || published.refusal.code === 'parts-missing';
  return asksWhy && because === undefined ? send(sitting, states, await askWhy(sitting), emergency) : 'menu';
}

async function edit(sitting: Sitting, statements: readonly string[]): Promise<void> {
  const { world, session, voice, header } = sitting;
  const statement = await oneOf(sitting, statements);
  const words = { whichPart: voice.words('which-part'), newText: voice.words('new-text'), finish: voice.words('done') };
  const edits = await editDraft(world, session, statement, words, header);
  if (Object.keys(edits).length > 0) await sitting.write((asked) => draftStatement(asked, statement, edits));
}

async function oneOf({ world, voice, session, header }: Sitting, statements: readonly string[]): Promise<string> {
  const [only = '', second] = statements;
  if (second === undefined) return only;
  const choices = statements.map((value) => ({ value, name: voice.statement(session.plan, value) }));
  return world.prompter.choose({
    message: voice.words('which-statement'),
    choices,
    preset: statements.at(-1) ?? only,
    header,
  });
}

async function leaveOut(sitting: Sitting, states: readonly DraftState[]): Promise<void> {
  const { world, voice, session, header } = sitting;
  const options = [...new Set(states.flatMap(({ draft }) => draft.options))];
  const left = await world.prompter.pick({
    message: voice.words('which-option'),
    choices: options.map((value) => ({ value, name: voice.option(session.plan, value) })),
    preset: [],
    atLeast: 0,
    header,
  });
  if (left.length > 0) await sitting.write((asked) => dropOptions(asked, left));
}
