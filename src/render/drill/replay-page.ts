import type { AudienceBeside, Beside } from '../../core/drill/replay/beside.ts';
import type { Point, When } from '../../core/drill/replay/told.ts';
import type { History } from '../../core/schema/generated/types.ts';
import type { Look } from '../layout/look.ts';
import { plainLine } from '../layout/plain-line.ts';
import { heading, rows } from '../layout/rows.ts';

/** Two histories side by side, and what they were made from. */
export type ShownReplay = {
  /** What is replayed: an incident's id, or the day of a history. */
  readonly past: string;
  readonly playbook: string;
  readonly scenario: string;
  readonly audiences: readonly AudienceBeside[];
  /** The table of times and events, where the past is one. */
  readonly history: History | null;
  /** What a scenario that was made from a journal takes for given. */
  readonly assumed: { readonly speaks: number; readonly apologises: number } | null;
};

const NAMES: Readonly<Record<Point, string>> = {
  'first-word': 'first word',
  cause: 'cause',
  estimate: 'estimate',
  workaround: 'workaround',
  apology: 'apology',
  'all-clear': 'all clear',
};
/** How wide are what was told, when it was, and when it would have been. */
const COLUMNS = [13, 18, 15];
/** How wide is a minute in the list of sources. */
const MINUTE = 11;

/** Would this playbook have been faster? */
export function replayPage(look: Look, replay: ShownReplay): string {
  const { past, playbook, scenario, audiences, history, assumed } = replay;
  const lines = [
    heading(look, `Would ${playbook} have been faster than ${history ? 'on ' : ''}${past}?`),
    rows(look, [['dim', `Minutes from the beginning${assumed ? '' : `; the playbook as ${scenario} plays it`}.`]]),
    ...audiences.flatMap((one) => ['', ...audienceLines(look, one, history !== null)]),
    '',
    verdict(look, replay),
    assumptions(look, replay),
    ...(history ? ['', ...sources(look, history)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** `inPart`: only what is public of the past is known; a journal has all of it. */
function audienceLines(look: Look, { audience, points }: AudienceBeside, inPart: boolean): readonly string[] {
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(COLUMNS[at] ?? 0)).join('');
  return [
    look.paint.strong(line([plainLine(audience), 'in the past', 'this playbook']).trimEnd()),
    ...points.map((one) => {
      const past = one.past ? whenWords(one.past) : inPart ? 'not known' : 'never';
      const here = one.replay ? whenWords(one.replay) : 'never';
      return `${line([NAMES[one.point], past, here])}${difference(look, one, inPart)}`.trimEnd();
    }),
  ];
}

function whenWords({ minute, to, assumed }: When): string {
  const span = to === undefined ? `${minute}` : `${minute}-${to}`;
  return assumed ? `${span} (about)` : span;
}

function difference({ paint }: Look, { past, replay, earlier }: Beside, inPart: boolean): string {
  if (!replay) return paint.alert('not said');
  if (!past || earlier === null) return inPart ? '' : paint.good('only here');
  if (earlier === 0) return 'the same';
  if (earlier < 0) return paint.alert(`${-earlier} later`);
  return paint.good(`${earlier}${past.to === undefined ? '' : `-${past.to - replay.minute}`} earlier`);
}

function verdict(look: Look, { audiences }: ShownReplay): string {
  const customers = audiences.find(({ audience }) => audience === 'customers');
  const first = customers?.points.find(({ point }) => point === 'first-word');
  if (!first?.replay) return rows(look, [['alert', 'Customers would have heard nothing.']]);
  if (!first.past || first.earlier === null) return rows(look, [['strong', 'Customers would have heard something.']]);
  if (first.earlier <= 0) {
    const how = first.earlier === 0 ? 'no sooner' : `${-first.earlier} minutes later`;
    return rows(look, [['alert', `No: customers would have heard the first word ${how}.`]]);
  }
  const { to } = first.past;
  const span = to === undefined ? `${first.earlier}` : `${first.earlier} to ${to - first.replay.minute}`;
  return rows(look, [['strong', `Yes: customers would have heard the first word ${span} minutes earlier.`]]);
}

function assumptions(look: Look, { assumed, scenario }: ShownReplay): string {
  if (!assumed)
    return rows(look, [
      `Assumed: when it is opened, what is known when, and who does what about it, as ${scenario} has it.`,
    ]);
  const { speaks, apologises } = assumed;
  return rows(look, [
    'Assumed: it is opened in the same minute, and the same is known in the same minutes. What can be said is said ',
    `${speaks} minutes later, with every approval; the apology comes ${apologises} minutes after it works again.`,
  ]);
}

/** What is known of the past, and where from. */
function sources(look: Look, { events }: History): readonly string[] {
  return [
    heading(look, 'In the past, as far as is public ("about": assumed, or not known to the minute)'),
    ...events.flatMap(({ minute, to, what, source, assumed, note, note_source }) => {
      const label = to === undefined ? `${minute} min` : `${minute}-${to} min`;
      const margin = { first: `${label.padStart(MINUTE)}  `, next: ' '.repeat(MINUTE + 2) };
      return [
        rows(look, [`${assumed ? 'about: ' : ''}${what} `, ['dim', `(${source})`]], margin),
        ...(note === undefined
          ? []
          : [rows(look, [`${note} `, ['dim', `(${note_source ?? source})`]], { ...margin, first: margin.next })]),
      ];
    }),
  ];
}

/** The document that `drill replay --json` prints. */
export function replayDocument({ past, playbook, scenario, audiences, history, assumed }: ShownReplay): object {
  return { past, playbook, scenario, audiences, assumed, events: history?.events ?? null };
}
