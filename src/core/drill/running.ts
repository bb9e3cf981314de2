import { elapsed, plus } from '../time/instant.ts';
import { readLines } from './log-lines.ts';

/** The first line of `drills/<id>/running.jsonl`: a drill with people begins. `at` is on the machine's clock, all else on the drill's. */
export type Begun = {
  readonly does: 'begin';
  readonly at: string;
  /** What the drill's clock shows then. */
  readonly begins: string;
  readonly ends: string;
  /** Minutes of the drill in a minute of life. */
  readonly speed: number;
  /** The server that plays the channels, and what finds it: gone with the drill. */
  readonly sandbox: string;
  readonly variables: Readonly<Record<string, string>>;
  /** What comes when, in words. */
  readonly course: readonly { readonly at: string; readonly words: string }[];
};

/** What is done with a drill that goes on. `over`: it came to its end; `abort`: nobody waits for that. */
export type Turned = { readonly does: 'pause' | 'go-on' | 'abort' | 'over'; readonly at: string };

/** A drill with people, and how far it is. */
export type Running = {
  readonly begun: Begun;
  /** Since when its clock stands, on the machine's clock; null: it goes. */
  readonly paused: string | null;
  /** Ms of life that it has stood. */
  readonly stood: number;
  readonly ended: 'abort' | 'over' | null;
};

/** A drill by the lines of its `running.jsonl`; null: it never began. */
export function runningOf(text: string): Running | null {
  let running: Running | null = null;
  for (const line of readLines(text)) {
    if (isBegun(line)) running ??= { begun: line, paused: null, stood: 0, ended: null };
    else if (running?.ended === null && isTurned(line)) running = turned(running, line);
  }
  return running;
}

/** What the drill's clock shows when the machine's shows `real`. */
export function drillTime({ begun, paused, stood }: Running, real: string): string {
  const gone = Math.max(0, elapsed(begun.at, paused ?? real) - stood);
  return plus(begun.begins, gone * begun.speed);
}

function turned(running: Running, { does, at }: Turned): Running {
  const { paused, stood } = running;
  switch (does) {
    case 'pause':
      return { ...running, paused: paused ?? at };
    case 'go-on':
      return { ...running, paused: null, stood: paused === null ? stood : stood + elapsed(paused, at) };
    case 'abort':
    case 'over':
      return { ...running, paused: paused ?? at, ended: does };
    default:
      return does satisfies never;
  }
}

function isBegun(line: unknown): line is Begun {
  return isLine(line) && line.does === 'begin' && 'variables' in line && 'course' in line;
}

function isTurned(line: unknown): line is Turned {
  return isLine(line) && ['pause', 'go-on', 'abort', 'over'].includes(String(line.does));
}

function isLine(line: unknown): line is { readonly does: unknown; readonly at: string } {
  return (
    typeof line === 'object' &&
    line !== null &&
    'does' in line &&
    'at' in line &&
    !Number.isNaN(Date.parse(`${line.at}`))
  );
}
