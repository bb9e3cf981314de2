/** How a row is to be taken; the words say it too. */
export type Mark = 'good' | 'bad' | 'soft';

/** One line of a report. `lead`: when, mostly; `seqs`: the entries that it comes from. */
export type Row = {
  readonly lead: string;
  readonly text: string;
  readonly mark?: Mark;
  readonly seqs: readonly number[];
  readonly under?: readonly Row[];
};

/** A text as it was published. */
export type Quote = {
  readonly head: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly emergency: boolean;
  readonly seqs: readonly number[];
};

/** Values in columns. An empty cell is one to write in by hand. */
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly mark?: Mark }[];
};

/** One part of a report. `none` is said where it has no row. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly rows: readonly Row[];
  readonly quotes?: readonly Quote[];
  readonly table?: Table;
};

/** A report in words, before it is Markdown or HTML. */
export type ReportPage = {
  readonly title: string;
  readonly exercise: boolean;
  /** What keeps it from being whole, or final. */
  readonly warnings: readonly string[];
  /** What comes before everything else. */
  readonly opening: readonly Section[];
  readonly summary: readonly Row[];
  readonly sections: readonly Section[];
};

/** `#5`, `#5, #9`, `#12–#25`: entries, runs of them as one. */
export function seqRanges(seqs: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const sorted = [...new Set(seqs)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const seq of sorted) {
    const last = ranges.at(-1);
    if (last && seq === last[1] + 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}
