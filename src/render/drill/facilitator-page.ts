import type { Running } from '../../core/drill/running.ts';
import { toldLately } from '../../core/drill/told.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { statusOf } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { elapsed } from '../../core/time/instant.ts';
import { clockPieces } from '../clock-pieces.ts';
import { exerciseRows } from '../exercise.ts';
import type { Look } from '../layout/look.ts';
import { heading, rows } from '../layout/rows.ts';
import { promiseRow } from '../status/now-rows.ts';
import { clockText, spanText } from '../times.ts';

/** So much of what comes is shown. */
const NEXT = 4;
const HANGING = 7;

/** What the facilitator is asked. */
export const FACILITATOR_WORDS = {
  deed: 'What do you do?',
  pause: 'pause: the clock of the drill stands',
  'go-on': 'go on',
  tell: 'tell everybody that something happens',
  abort: 'abort: the drill ends, without a score',
  leave: 'leave: the drill goes on',
  what: 'What happens? (Enter: nothing)',
  sure: 'End the drill for everybody?',
  no: 'no',
  yes: 'yes: there is no score',
  over: 'The drill is over.',
} as const;

type Seen = {
  readonly plan: Plan;
  readonly incident: () => Incident;
  readonly journal: () => { readonly entries: readonly Entry[] };
};

/** Where a drill stands, what comes next and when, and what was told lately: for the facilitator alone. */
export function facilitatorPage(look: Look, seen: Seen, running: Running | null, now: string): string {
  const { plan } = seen;
  const incident = seen.incident();
  const clock = (instant: string) => clockText(plan.workspace.timezone, instant, now);
  const told = toldLately(seen.journal().entries, now);
  const row = (at: string, text: string) =>
    rows(look, [text], { first: clock(at).padEnd(HANGING), next: ' '.repeat(HANGING) });
  return [
    ...exerciseRows(look, incident.mode),
    ...(running === null ? [] : runningRows(look, incident.id, running, now, clock)),
    rows(look, clockPieces(plan, statusOf(plan, incident, now))),
    promiseRow(plan, look, statusOf(plan, incident, now)),
    ...(told.length === 0 ? [] : [heading(look, 'Told'), ...told.map(({ at, text }) => row(at, text))]),
  ].join('\n');
}

function runningRows(
  look: Look,
  id: string,
  { begun, paused, ended }: Running,
  now: string,
  clock: (instant: string) => string,
): readonly string[] {
  const left = (instant: string) => spanText(elapsed(now, instant));
  const next = begun.course.filter(({ at }) => elapsed(now, at) > 0).slice(0, NEXT);
  const state = ended !== null ? 'ended' : paused === null ? `ends in ${left(begun.ends)}` : 'PAUSED';
  return [
    rows(look, [
      ['strong', id],
      ` · it is ${clock(now)} · ${state}${begun.speed === 1 ? '' : ` · ${begun.speed} times as fast as life`}`,
    ]),
    heading(look, 'Next'),
    ...(next.length === 0 ? [rows(look, ['Nothing more comes by itself.'])] : []),
    ...next.map(({ at, words }) =>
      rows(look, [['question', `in ${left(at)}: `], words], {
        first: clock(at).padEnd(HANGING),
        next: ' '.repeat(HANGING),
      }),
    ),
  ];
}
