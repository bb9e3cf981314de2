import { latestDraft, missingApprovals } from '../../core/incident/approvals.ts';
import { draftStatement } from '../../core/incident/decide/draft-statement.ts';
import { keepStatement } from '../../core/incident/decide/keep-statement.ts';
import { staleness } from '../../core/incident/freshness.ts';
import type { DraftState } from '../../core/incident/incident.ts';
import type { Choice } from '../../ports.ts';
import { unusableChannels } from '../deliver/unusable-channels.ts';
import { draftForRelease } from '../publish.ts';
import { placesOf, spokeBeside } from '../spoke-beside.ts';
import { key as askKey, MENU } from './ask.ts';
import { askApproval } from './ask-approval.ts';
import { askWhy } from './ask-way.ts';
import { changeText } from './change-text.ts';
import { leaveOut } from './leave-out.ts';
import { sendRelease } from './send-release.ts';
import type { Sitting } from './sitting.ts';
import { lateKey, turnLate } from './told-late.ts';
import type { Turn } from './turn.ts';

type Deed =
  | 'send'
  | 'approve'
  | 'texts'
  | 'edit'
  | 'leave-out'
  | 'late'
  | 'draft-anew'
  | 'still-true'
  | 'emergency'
  | 'later';

/** What to do with a release: the deed, and whether the screen comes again after it. */
type Done = Turn | 'again';

/**
 * The send screen: every rendition with its length, what it presumes, and one key to send. It comes again after each change.
 * `role`: who may send it. `key`: of the question that asks for it; null where a person asked by themselves.
 */
export async function release(
  sitting: Sitting,
  statements: readonly string[],
  role: string | undefined,
  key: string | null,
): Promise<Turn> {
  for (;;) {
    const done = await once(sitting, statements, role, key);
    if (done !== 'again') return done;
    if (await sitting.overtaken()) return 'on';
  }
}

async function once(
  sitting: Sitting,
  statements: readonly string[],
  role: string | undefined,
  key: string | null,
): Promise<Done> {
  const { session, voice, world, by } = sitting;
  const drafted = await draftForRelease(session, { by, behalf: {}, statements });
  if ('refusal' in drafted) {
    sitting.tell(voice.refusal(drafted.refusal));
    return 'menu';
  }
  const states = statements.flatMap((statement) => latestDraft(session.incident(), statement) ?? []);
  const unusable = await unusableChannels(world, session);
  const texts = states.some(({ digest }) => !sitting.shown.has(digest));
  for (const { digest } of states) sitting.shown.add(digest);
  await sitting.lookUpNumbers();
  sitting.say(voice.sendScreen(session.plan, session.incident(), states, world.now(), unusable, texts));
  const words = await spokeBeside(world, session, placesOf(states, { channels: [], languages: [] }));
  if (words.length > 0) sitting.say(voice.spokeHere(session.plan, words, world.now()));
  const deed = await askKey(sitting, { message: question(sitting, states), keys: keys(sitting, states, texts) });
  if (deed === MENU) return 'menu';
  if (deed !== 'later') return act(sitting, states, role, deed);
  if (key !== null) await sitting.putOff.add(key);
  return 'on';
}

function question({ voice }: Sitting, states: readonly DraftState[]): string {
  const missing = states.flatMap(missingApprovals);
  return missing.length === 0
    ? voice.words('send-question')
    : voice.words('send-not-ready', { roles: [...new Set(missing)].join(', ') });
}

function keys(sitting: Sitting, states: readonly DraftState[], texts: boolean): readonly Choice<Deed>[] {
  const { session, voice, world } = sitting;
  const { plan } = session;
  const stale = states.some((state) => staleness(plan, session.incident(), state, world.now()).length > 0);
  const missing = states.some((state) => missingApprovals(state).length > 0);
  const hint = voice.words('asks-why');
  const offer = (when: boolean, value: Exclude<Deed, 'late'>, key: string, more = {}): readonly Choice<Deed>[] =>
    when ? [{ value, key, name: voice.words(value), ...more }] : [];
  return [
    ...offer(!stale && !missing, 'send', 's'),
    ...offer(!stale && missing, 'approve', 'a'),
    ...offer(stale, 'draft-anew', 'd'),
    ...offer(stale, 'still-true', 'k', { hint }),
    ...offer(!texts, 'texts', 't'),
    ...offer(true, 'edit', 'e'),
    ...offer(true, 'leave-out', 'o'),
    ...lateKey(sitting, states),
    ...offer(!stale && missing, 'emergency', 'x', { hint }),
    ...offer(true, 'later', 'l'),
  ];
}

async function act(
  sitting: Sitting,
  states: readonly DraftState[],
  role: string | undefined,
  deed: Exclude<Deed, 'later'>,
): Promise<Done> {
  const statements = states.map(({ draft }) => draft.statement);
  switch (deed) {
    case 'send':
      return sendRelease(sitting, states, role);
    case 'emergency': {
      const because = await askWhy(sitting);
      return because === MENU ? 'menu' : sendRelease(sitting, states, undefined, { because, emergency: true });
    }
    case 'approve':
      return again(await askApproval(sitting, states));
    case 'texts':
      for (const { digest } of states) sitting.shown.delete(digest);
      return 'again';
    case 'edit':
      return again(await changeText(sitting, statements));
    case 'leave-out':
      return again(await leaveOut(sitting));
    case 'late':
      await turnLate(sitting);
      return 'again';
    case 'draft-anew':
      for (const statement of statements) await sitting.write((asked) => draftStatement(asked, statement, {}));
      return 'again';
    case 'still-true': {
      const because = await askWhy(sitting);
      if (because === MENU) return 'menu';
      for (const statement of statements) await sitting.write((asked) => keepStatement(asked, statement, because));
      return 'again';
    }
    default:
      return deed satisfies never;
  }
}

/** After a change the screen comes again, unless the menu was wanted. */
function again(turn: Turn): Done {
  return turn === 'on' ? 'again' : turn;
}
