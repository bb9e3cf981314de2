import { own } from './own.ts';
import type { Source } from './sources.ts';

/** A part in one language. `lacks`: others say it, and this language has no text or no word for it. */
export type Cell = {
  readonly text: string | null;
  readonly lacks: boolean;
  readonly byHand: boolean;
  /** Facts whose not being known left it out. */
  readonly unknown: readonly string[];
  readonly sources: readonly Source[];
};

type ByLanguage<T> = Readonly<Record<string, T>>;

/** Joins a part's sources in each language, compares the languages, and puts what a person wrote in its place. */
export function settle(
  sources: ByLanguage<readonly Source[]>,
  edits: ByLanguage<string | undefined>,
): ByLanguage<Cell> {
  const spoken = new Set(
    Object.values(sources)
      .flatMap(saidIn)
      .map(({ key }) => key),
  );
  const written = Object.values(edits).some((text) => text);
  const cells = Object.entries(sources).map(([language, mine]) => {
    const edit = own(edits, language);
    const said = saidIn(mine);
    const unknown = mine.flatMap(({ said }) => (said.state === 'unknown' ? said.facts : []));
    const silent = said.length === 0 && (spoken.size > 0 || written) && !mine.some(isUnknown);
    const lacks = silent || mine.some(({ key, said }) => said.state === 'lacking' && spoken.has(key));
    const text = edit ?? said.map(({ text }) => text).join(' ');
    const byHand = edit !== undefined;
    return [
      language,
      { text: text === '' ? null : text, lacks: lacks && !byHand, byHand, unknown, sources: mine },
    ] as const;
  });
  return Object.fromEntries(cells);
}

/** Keys of what is said, in any language. */
export function saidKeys(cells: ByLanguage<Cell> | undefined): readonly string[] {
  const said = Object.values(cells ?? {}).flatMap(({ sources }) => saidIn(sources));
  return [...new Set(said.map(({ key }) => key))];
}

function saidIn(sources: readonly Source[]): readonly { readonly key: string; readonly text: string }[] {
  return sources.flatMap(({ key, said }) => (said.state === 'said' ? [{ key, text: said.text }] : []));
}

function isUnknown({ said }: Source): boolean {
  return said.state === 'unknown';
}
