import { structuredPatch } from 'diff';

/** A line of a difference. `place`: under which heading what follows stands. */
export type Changed = { readonly kind: 'place' | 'same' | 'gone' | 'fresh'; readonly text: string };

/** Lines that are shown around a change. */
const AROUND = 1;
const HEADING = /^#{1,3} /;

/** What has changed in accepted texts, line by line, empty lines aside. */
export function difference(before: string, after: string): readonly Changed[] {
  const old = withoutEmpty(before);
  const { hunks } = structuredPatch('', '', old.join('\n'), withoutEmpty(after).join('\n'), '', '', {
    context: AROUND,
  });
  return hunks.flatMap(({ oldStart, lines }): readonly Changed[] => [
    ...placeOf(old, oldStart - 1, lines),
    ...lines.filter((line) => !line.startsWith('\\')).map(changed),
  ]);
}

function changed(line: string): Changed {
  const text = line.slice(1);
  if (line.startsWith('-')) return { kind: 'gone', text };
  return { kind: line.startsWith('+') ? 'fresh' : 'same', text };
}

/** The headings that a change stands under, where it does not show them itself. */
function placeOf(old: readonly string[], from: number, lines: readonly string[]): readonly Changed[] {
  const above = old.slice(0, Math.max(0, from));
  const shows = (level: string) =>
    lines.some((line, index) => index <= AROUND && line.slice(1).startsWith(`${level} `));
  const last = (level: string) => above.findLast((line) => line.startsWith(`${level} `)) ?? [];
  const found = shows('##') ? [] : [last('##'), shows('###') ? [] : last('###')].flat();
  return found.length === 0 ? [] : [{ kind: 'place', text: found.map((line) => line.replace(HEADING, '')).join(', ') }];
}

/** Markdown's empty lines, and the quoted ones, say nothing that could change. */
function withoutEmpty(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && line !== '>');
}
