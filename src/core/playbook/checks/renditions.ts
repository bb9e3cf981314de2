import type { Problem } from '../../finding.ts';
import type { Draft, Listed } from '../../statement/draft.ts';
import { carriers } from '../../statement/list-renditions.ts';
import { own } from '../../statement/own.ts';
import { BLANK } from '../../statement/promise.ts';
import { formOf } from '../../statement/rendition.ts';
import { smsOf } from '../../statement/sms.ts';
import { longestTime } from '../../statement/time-text.ts';
import { worstCases } from '../../statement/worst-case.ts';
import { isZone } from '../../time/zone.ts';
import type { Plan } from '../plan.ts';
import { fileOfText, type LanguageTexts, type PlaybookScope } from '../scope.ts';
import { atKey, error, note, warning } from './problem.ts';

type Rendered = {
  readonly plan: Plan;
  readonly texts: LanguageTexts;
  readonly statement: string;
  readonly draft: Draft;
  readonly listed: Listed;
};

/** Characters that word processors put in, and what a text message has in their place. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': 'a space',
  '\u202f': 'a space',
};

/** Every statement, at its longest, fits every channel that has a limit, in every language; what SMS costs is told. */
export function checkRenditions(scope: PlaybookScope): readonly Problem[] {
  const { plan, now } = scope;
  if (!plan || now === undefined || !isZone(plan.workspace.timezone)) return [];
  return scope.texts.flatMap((texts) => {
    const worst = worstCases(plan, texts.language, now);
    return Object.keys(plan.playbook.statements).flatMap((statement) => {
      if (!isLimited(plan, texts.language, statement)) return [];
      const rendered = worst(statement).flatMap((draft) =>
        draft.list.map((listed): Rendered => ({ plan, texts, statement, draft, listed })),
      );
      return [...tooLong(rendered), ...costly(rendered)];
    });
  });
}

function isLimited(plan: Plan, language: string, statement: string): boolean {
  const places = carriers(plan, own(plan.playbook.statements, statement)?.audience ?? '');
  return places.some((place) => place.language === language && formOf(plan, place.channel).max !== null);
}

/** One finding for each limit that is missed, at the part to shorten. */
function tooLong(rendered: readonly Rendered[]): readonly Problem[] {
  const over = rendered.filter(({ listed: { fits } }) => !fits);
  const limits = new Set(over.map(({ listed }) => `${listed.limit} ${listed.unit}`));
  return [...limits].flatMap((limit) => {
    const same = over.filter(({ listed }) => `${listed.limit} ${listed.unit}` === limit);
    const [longest] = [...same].sort((a, b) => b.listed.length - a.listed.length);
    if (!longest) return [];
    const { texts, statement, listed } = longest;
    const part = partToShorten(longest);
    const path = ['statements', statement, part];
    const values = {
      statement,
      language: texts.language,
      channels: [...new Set(same.map(({ listed: { channel } }) => channel))],
      length: listed.length,
      limit: listed.limit ?? 0,
      unit: listed.unit,
      part,
      short: shortPlace(longest, part) ?? '',
    };
    return [error(fileOfText(texts, path), 'rendition-too-long', path, values)];
  });
}

/** The longest part that could have a short form and has none; else the longest. */
function partToShorten(rendered: Rendered): string {
  const { draft, listed } = rendered;
  const parts = Object.entries(draft.renditions[listed.sha256]?.parts ?? {});
  const standing = parts.sort(([, a], [, b]) => b.length - a.length).map(([part]) => part);
  return standing.find((part) => shortPlace(rendered, part) !== null) ?? standing[0] ?? 'what';
}

/** Where a short form of a part could stand; null: there is one, or nothing shorter can stand there (for a stand-in). */
function shortPlace({ plan, texts, statement, listed, draft }: Rendered, part: string): string | null {
  const { short = {}, ...mine } = own(texts.merged.statements, statement) ?? {};
  if (part === 'workaround' || part === 'compensation') {
    const lacking = draft.options.filter(
      (id) => Object.hasOwn(plan.playbook[`${part}s`] ?? {}, id) && !own(texts.merged.short?.[`${part}s`], id),
    );
    if (!Object.hasOwn(mine, part) && !listed.shortened.includes(part)) {
      return lacking.length === 0 ? null : `short.${part}s`;
    }
  }
  const isWritten = Object.hasOwn(mine, part) || part === 'action';
  const isShort = listed.shortened.some((one) => one === part) || Object.hasOwn(short, part);
  return isWritten && !isShort ? `statements.${statement}.short` : null;
}

/** A text message that one character makes twice as dear: told once for each channel. */
function costly(rendered: readonly Rendered[]): readonly Problem[] {
  const sms = rendered.filter(({ listed: { unit } }) => unit === 'segments');
  const channels = new Set(sms.map(({ listed: { channel } }) => channel));
  return [...channels].flatMap((channel) => {
    const mine = sms.filter(({ listed }) => listed.channel === channel);
    const [longest] = [...mine].sort((a, b) => b.listed.length - a.listed.length);
    const foreign = [...new Set(mine.flatMap((one) => smsOf(textOf(one)).foreign))];
    if (!longest || foreign.length === 0) return [];
    const { texts, statement, listed } = longest;
    const path = ['statements', statement];
    const without = Array.from(textOf(longest), (one) => (foreign.includes(one) ? '?' : one)).join('');
    const values = {
      statement,
      language: texts.language,
      channel,
      segments: listed.length,
      instead: Math.ceil(smsOf(without).filled),
      foreign,
      plain: foreign.flatMap((one) => own(PLAIN, one) ?? []),
    };
    const avoidable = values.plain.length === foreign.length;
    return [atKey((avoidable ? warning : note)(fileOfText(texts, path), 'sms-unicode', path, values))];
  });
}

function textOf({ plan, texts, draft, listed }: Rendered): string {
  const text = draft.renditions[listed.sha256]?.text ?? '';
  return text.replaceAll(BLANK, () => longestTime(plan, texts.language));
}
