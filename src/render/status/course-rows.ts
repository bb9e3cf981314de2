import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { elapsed } from '../../core/time/instant.ts';
import { confirmedWords } from '../entries/course-words.ts';
import { factText } from '../facts.ts';
import { counted } from '../layout/list.ts';
import type { Look, Piece } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { clockText, spanText } from '../times.ts';

/** Since when it works again, who has seen it, and how long it is watched; or that it had worked, and has stopped again. */
export function courseRows(plan: Plan, look: Look, status: Status): readonly string[] {
  const { restored, reopened, state, now } = status;
  const clock = (at: string) => clockText(plan.workspace.timezone, at, now);
  if (restored !== null) {
    const who = confirmedWords(plan, restored.confirmed_by);
    const watched = state === 'restored' && elapsed(now, restored.watched_until) > 0;
    const until = watched ? `; watched until ${clock(restored.watched_until)}` : '';
    const piece: Piece = restored.confirmed_by === null ? ['alert', who] : who;
    return [rows(look, [`Works again since ${clock(restored.at)}, `, piece, `${until}.`])];
  }
  const last = reopened.at(-1);
  if (!last) return [];
  return [rows(look, [['alert', 'Stopped again'], `: reopened at ${clock(last.at)}, because: ${last.because}`])];
}

/** The time by which it should work, as the public was told, and what has to be done about it. */
export function estimateRows(plan: Plan, look: Look, status: Status): readonly string[] {
  const { estimate, now, state } = status;
  const { said, slips } = estimate;
  if (state !== 'open') return [];
  const slipped = slips === 0 ? '' : `slipped ${counted(slips, 'time')}`;
  const kept = estimate.kept_back ? [rows(look, keptPieces(plan, status))] : [];
  if (said === null) return kept;
  const left = elapsed(now, said);
  const when = left < 0 ? `${spanText(-left)} ago` : `in ${spanText(left)}`;
  const clock = clockText(plan.workspace.timezone, said, now);
  const about = [when, slipped].filter((one) => one !== '').join('; ');
  const next = nextPieces(plan, status);
  return [rows(look, [`Told in public: works again by ${clock} (${about}).`, ...next]), ...kept];
}

function nextPieces(plan: Plan, { estimate, now }: Status): readonly Piece[] {
  const { said, change, asks } = estimate;
  if (said === null) return [];
  const passed = elapsed(said, now) >= 0;
  if (asks && passed)
    return [' ', ['alert', 'It has passed'], ': firsthour set eta=TIME moves it, firsthour set eta= takes it back.'];
  if (asks)
    return [
      ' ',
      ['question', 'Does it hold?'],
      ' firsthour confirm eta; or move it: set eta=TIME; or take it back: set eta=',
    ];
  if (change === null) return [];
  const what = change === 'moved' ? 'It has moved' : 'It does not hold any more';
  return [' ', ['alert', `${what}, and the public does not know yet`], `: firsthour publish ${updateOf(plan)} --yes`];
}

function keptPieces(plan: Plan, { facts, now }: Status): readonly Piece[] {
  const eta = factText(plan, 'eta', facts.eta?.value ?? null, now);
  return [
    `Not said: ${eta}, since two estimates have slipped. With a reason it is: firsthour set eta=TIME --because WHY`,
  ];
}

/** The statement that tells the estimate. */
export function updateOf({ playbook }: Plan): string {
  const found = Object.entries(playbook.statements).find(
    ([, { stage, parts }]) => stage === 'update' && parts.includes('eta'),
  );
  return found?.[0] ?? 'update';
}
