import { latestDraft } from '../../core/incident/approvals.ts';
import type { Entry } from '../../core/incident/entry.ts';
import { unusableChannels } from '../../flows/deliver/unusable-channels.ts';
import type { Publishing } from '../../flows/publish.ts';
import { draftForRelease, publish } from '../../flows/publish.ts';
import type { Session } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import { createPaint } from '../../render/paint.ts';
import { createVoice } from '../../render/walk/voice.ts';
import { sendAndShow } from './deliveries.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { flag, flags, given } from './invocation.ts';
import { misuse, Stop } from './stop.ts';
import { waitOf } from './wait.ts';
import type { Desk } from './write.ts';

/** How a release is to be made, as far as that can be said before the incident is opened: a wrong flag comes first. */
export type Manner = { readonly asks: boolean; readonly waitMs: number | undefined };

/** On a terminal it is shown and asked; else `--yes`. */
export function mannerOf(invocation: Invocation, world: World): Manner {
  const asks = !given(invocation, 'yes');
  if (asks && !world.screen.interactive) {
    throw misuse('flag-missing', { flag: '--yes', command: invocation.command });
  }
  return { asks, waitMs: waitOf(invocation) };
}

/** Releases statements and sends them to every channel that is alive; the exit code. `before`: entries written already. */
export async function releaseAndShow(
  invocation: Invocation,
  world: World,
  desk: Desk,
  { asks, waitMs }: Manner,
  statements: readonly string[],
  before: readonly Entry[],
): Promise<number> {
  const { session, by, behalf } = desk;
  const publishing = {
    by,
    behalf,
    statements,
    channels: flags(invocation, 'channel'),
    languages: flags(invocation, 'language'),
    because: flag(invocation, 'because'),
    emergency: given(invocation, 'emergency'),
  };
  const seen = asks ? await agreed(world, session, publishing) : undefined;
  if (seen === null) return EXIT.done;
  const recorded = await publish(world, session, { ...publishing, ...(seen === undefined ? {} : { seen }) });
  if ('refusal' in recorded) throw new Stop(recorded.refusal);
  return sendAndShow(invocation, world, desk, [...before, ...recorded.entries], waitMs);
}

/** Shows what would be sent and where, and asks for the one key that sends it: statement -> digest of what was read, or null. */
async function agreed(world: World, session: Session, publishing: Publishing): Promise<Publishing['seen'] | null> {
  const drafted = await draftForRelease(session, publishing);
  if ('refusal' in drafted) throw new Stop(drafted.refusal);
  const voice = createVoice(createPaint(world.screen.colour), world.screen.columns);
  const states = publishing.statements.flatMap((statement) => latestDraft(session.incident(), statement) ?? []);
  const unusable = await unusableChannels(world, session);
  world.screen.err(`${voice.sendScreen(session.plan, session.incident(), states, world.now(), unusable)}\n`);
  const sends = await world.prompter.key({
    message: voice.words('send-question'),
    keys: [
      { value: true, key: 's', name: voice.words('send') },
      { value: false, key: 'l', name: voice.words('later') },
    ],
    header: (now) => voice.header(session.plan, session.incident(), [], now),
  });
  return sends ? Object.fromEntries(states.map(({ draft, digest }) => [draft.statement, digest])) : null;
}
