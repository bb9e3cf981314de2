import type { Turn } from '../../core/drill/calendar/turns.ts';
import { clockIn, dayIn } from '../../core/time/zone.ts';
import type { Look, Piece } from '../layout/look.ts';
import { labelled } from '../layout/rows.ts';

/** A turn of the calendar, and what became of it now. */
export type ShownTurn =
  | { readonly turn: Turn; readonly state: 'done' | 'running' | 'later' | 'due' }
  | {
      readonly turn: Turn;
      readonly state: 'ran';
      readonly ran: { readonly drill: string | null; readonly passed: boolean; readonly told: string };
    };

const WIDTH = 16;

/** What was run of the calendar; `listed`: what is due, and what is not. When a surprise comes is not told. */
export function duePage(look: Look, turns: readonly ShownTurn[], zone: string, listed: boolean): string {
  const shown = turns.filter(({ state }) => listed || state === 'ran' || state === 'running');
  if (shown.length === 0) return 'No drill is due.\n';
  return `${shown.map((one) => labelled(look, one.turn.name, WIDTH, wordsOf(one, zone))).join('\n')}\n`;
}

function wordsOf(shown: ShownTurn, zone: string): readonly Piece[] {
  const { turn, state } = shown;
  switch (state) {
    case 'ran': {
      const { drill, passed, told } = shown.ran;
      const where = drill === null ? '' : `, drills/${drill}`;
      return [`${turn.scenario} `, passed ? ['good', 'passed'] : ['alert', 'FAILED'], `: ${told}${where}`];
    }
    case 'running':
      return [`${turn.scenario} is being run by somebody else`];
    case 'due':
      return [`${turn.scenario} `, ['question', 'is due'], turn.surprise ? '' : ` since ${timeIn(zone, turn.since)}`];
    case 'done':
      return [`${turn.scenario} was run; ${nextOf(turn, zone)}`];
    case 'later':
      return [`${turn.scenario} comes as a surprise`];
  }
}

function nextOf({ until, surprise }: Turn, zone: string): string {
  if (until === null) return 'it does not come again';
  return surprise ? `another surprise comes after ${timeIn(zone, until)}` : `it comes again at ${timeIn(zone, until)}`;
}

function timeIn(zone: string, instant: string): string {
  return `${dayIn(zone, instant)} ${clockIn(zone, instant)}`;
}

/** The document that `drill due --json` prints. */
export function dueDocument(turns: readonly ShownTurn[]): object {
  return {
    drills: turns.map((one) => ({
      name: one.turn.name,
      scenario: one.turn.scenario,
      since: one.turn.since,
      state: one.state,
      ...(one.state === 'ran' ? one.ran : {}),
    })),
  };
}
