import { latestDraft } from '../core/incident/approvals.ts';
import { unusableChannels } from '../flows/deliver/unusable-channels.ts';
import type { Publishing } from '../flows/publish.ts';
import { draftForRelease, publish } from '../flows/publish.ts';
import type { Session } from '../flows/session.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { createVoice } from '../render/walk/voice.ts';
import { sendAndShow } from './shared/deliveries.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags, given } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { misuse, Stop } from './shared/stop.ts';
import { waitOf } from './shared/wait.ts';
import { withWhomToRing } from './shared/whom-to-ring.ts';
import { deskFor } from './shared/write.ts';

/** `publish STATEMENT…`: one release, sent to every channel that is alive. On a terminal it is shown and asked; else `--yes`. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statements = someWords(invocation.words, 'publish', 'statement');
  const asks = !given(invocation, 'yes');
  if (asks && !world.screen.interactive) throw misuse('flag-missing', { flag: '--yes', command: 'publish' });
  const waitMs = waitOf(invocation);
  const { session, by, behalf } = await deskFor(invocation, world);
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
  if ('refusal' in recorded) throw new Stop(await withWhomToRing(world, session, recorded.refusal));
  return sendAndShow(invocation, world, { session, by, behalf }, recorded.entries, waitMs);
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
