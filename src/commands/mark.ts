import type { Mark } from '../core/incident/decide/mark.ts';
import { mark } from '../core/incident/decide/mark.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { pastTime } from './shared/past-time.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { deskFor, write } from './shared/write.ts';

/** `mark classified|restored|filed NAME`: a turn of the incident. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const what = whatOf(invocation, pastTime(invocation, world, desk));
  const entries = await write(desk, (asked) => mark(asked, what));
  return report(invocation, world, desk, entries);
}

function whatOf(invocation: Invocation, at: string | undefined): Mark {
  const [what, notice] = invocation.words;
  if (what === 'classified' || what === 'restored') {
    if (notice !== undefined) throw misuse('word-too-many', { command: `mark ${what}`, word: notice, words: '' });
    return what === 'restored' ? { mark: what, at, confirmedBy: flag(invocation, 'confirmedBy') } : { mark: what, at };
  }
  if (what !== 'filed') throw misuse('mark-unknown', { typed: what ?? '' });
  if (notice === undefined) throw misuse('word-missing', { command: 'mark filed', word: 'notice' });
  return { mark: 'filed', notice, reference: flag(invocation, 'reference') ?? null, at };
}
