import { rows } from './layout/rows.ts';
import type { Paint } from './paint.ts';

/** What keeps a page from being the whole truth: a damaged line, types of entries that this version does not know. */
export type Incomplete = {
  readonly damage: { readonly line: number } | null;
  readonly unknown: readonly string[];
};

/** Lines to stand beside a page that does not show all; empty when it does. */
export function incompleteLines({ damage, unknown }: Incomplete, paint: Paint, columns: number): string {
  const damaged = `The journal is damaged at line ${damage?.line}: what came after is not in what you see, and nothing more is recorded.`;
  const newer = `A newer version has written what this one does not know (${unknown.join(', ')}): it is not in what you see, and nothing is recorded from here.`;
  const said = [
    ...(damage ? [rows({ paint, columns }, [['alert', damaged], ' Next: firsthour verify.'])] : []),
    ...(unknown.length > 0 ? [rows({ paint, columns }, [['alert', newer], ' Next: use the newest firsthour.'])] : []),
  ];
  return said.map((line) => `${line}\n`).join('');
}
