import type { Draft, Unit } from './draft.ts';
import { BLANK } from './promise.ts';

/** `preview --json`: one rendition for one place. Lengths are counted with the blank's longest form. */
export type PreviewRow = {
  readonly statement: string;
  readonly channel: string;
  readonly language: string;
  readonly subject: string;
  /** The blank shows the time that would be promised now. */
  readonly text: string;
  readonly length: number;
  readonly limit: number | null;
  readonly unit: Unit;
  readonly fits: boolean;
  /** Parts of which the short form stands here, and parts that were left out, so that it fits. */
  readonly shortened: readonly string[];
  readonly dropped: readonly string[];
};

/** Only these places; empty: all. */
export type PreviewOf = { readonly channels: readonly string[]; readonly languages: readonly string[] };

/** A draft with the places that were asked for, and no others. */
export function narrowed(draft: Draft, { channels, languages }: PreviewOf): Draft {
  const isIn = (among: readonly string[], one: string) => among.length === 0 || among.includes(one);
  const list = draft.list.filter(({ channel, language }) => isIn(channels, channel) && isIn(languages, language));
  return { ...draft, list };
}

/** Every rendition of drafts, one row for each channel and language. `shown`: the promised time in a language. */
export function previewRows(drafts: readonly Draft[], shown: (language: string) => string): readonly PreviewRow[] {
  return drafts.flatMap(({ statement, list, renditions }) =>
    list.flatMap(
      ({ channel, language, sha256, length, limit, unit, fits, shortened, dropped }): readonly PreviewRow[] => {
        const rendition = renditions[sha256];
        if (!rendition) return [];
        const filled = (text: string) => text.replaceAll(BLANK, () => shown(language));
        const { subject, text } = rendition;
        const words = { subject: filled(subject), text: filled(text) };
        return [{ statement, channel, language, ...words, length, limit, unit, fits, shortened, dropped }];
      },
    ),
  );
}
