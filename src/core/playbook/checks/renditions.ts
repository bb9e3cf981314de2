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
import { error, note, warning } from './problem.ts';

type Rendered = {
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
        draft.list.map((listed): Rendered => ({ texts, statement, draft, listed })),
      );
      return [...tooLong(rendered), ...costly(plan, rendered)];
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
      how: hasShort(longest, part) ? 'shorter' : 'short',
    };
    return [error(fileOfText(texts, path), 'rendition-too-long', path, values)];
  });
}

/** The longest part that still stands whole and has no short form; else the longest. */
function partToShorten(rendered: Rendered): string {
  const { draft, listed } = rendered;
  const standing = Object.entries(draft.renditions[listed.sha256]?.parts ?? {}).sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const whole = standing.find(([part]) => !hasShort(rendered, part));
  return (whole ?? standing[0])?.[0] ?? 'what';
}

/** Nothing can be said shorter for a stand-in, and for what is made of sentences that are whole already. */
function hasShort({ texts, statement, listed }: Rendered, part: string): boolean {
  const { short, ...mine } = own(texts.merged.statements, statement) ?? {};
  const has = (some: object | undefined) => Object.hasOwn(some ?? {}, part);
  const isMade = ['workaround', 'compensation', 'action'].includes(part);
  return listed.shortened.some((one) => one === part) || has(short) || !(has(mine) || isMade);
}

/** A text message that one character makes twice as dear: told once for each channel. */
function costly(plan: Plan, rendered: readonly Rendered[]): readonly Problem[] {
  const sms = rendered.filter(({ listed: { unit } }) => unit === 'segments');
  const channels = new Set(sms.map(({ listed: { channel } }) => channel));
  return [...channels].flatMap((channel) => {
    const mine = sms.filter(({ listed }) => listed.channel === channel);
    const [longest] = [...mine].sort((a, b) => b.listed.length - a.listed.length);
    const foreign = [...new Set(mine.flatMap((one) => smsOf(textOf(plan, one)).foreign))];
    if (!longest || foreign.length === 0) return [];
    const { texts, statement, listed } = longest;
    const path = ['statements', statement];
    const without = Array.from(textOf(plan, longest), (one) => (foreign.includes(one) ? '?' : one)).join('');
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
    return [(avoidable ? warning : note)(fileOfText(texts, path), 'sms-unicode', path, values)];
  });
}

function textOf(plan: Plan, { texts, draft, listed }: Rendered): string {
  const text = draft.renditions[listed.sha256]?.text ?? '';
  return text.replaceAll(BLANK, () => longestTime(plan, texts.language));
}
