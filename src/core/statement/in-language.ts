import type { Part } from '../schema/generated/types.ts';
import { isReviewed } from './options.ts';
import { own } from './own.ts';
import { say, sayPart } from './sentence.ts';
import type { Cell } from './settle.ts';
import { saidKeys } from './settle.ts';
import type { Composing } from './sources.ts';
import { ownTexts, settingOf, shortOptions } from './sources.ts';

/** Texts that are never the usual ones: of what is not known, of what there is none, of an estimate that has changed. */
const STAND_INS = /^unknown\.|\.none$|^estimate\./;

/** A part as it stands in a language. `short` null: there is no shorter form that is as true. `stays`: it is never dropped. */
export type ComposedPart = {
  readonly part: Part;
  readonly text: string;
  readonly short: string | null;
  readonly stays?: boolean;
};

/** A statement in one language. `lacks`: parts that other languages have and this one has no text for. */
export type Composed = {
  readonly subject: string;
  readonly parts: readonly ComposedPart[];
  readonly lacks: readonly Part[];
};

/** Part -> language -> what stands there. */
export type Cells = ReadonlyMap<Part, Readonly<Record<string, Cell>>>;

/** The statement in one language, in the order of its parts. */
export function inLanguage(composing: Composing, cells: Cells, language: string): Composed {
  const { parts } = composing.statement;
  const cellOf = (part: Part) => own(cells.get(part), language);
  return {
    subject: subjectIn(composing, cellOf('what'), language),
    parts: parts.flatMap((part): readonly ComposedPart[] => {
      const cell = cellOf(part);
      if (cell?.text == null) return [];
      const stays = saidKeys({ [language]: cell }).some((key) => key.startsWith('estimate.'));
      return [{ part, text: cell.text, short: shortIn(composing, cell, language, part), ...(stays ? { stays } : {}) }];
    }),
    lacks: parts.filter((part) => cellOf(part)?.lacks),
  };
}

/** Without a subject that can be said, what does not work is the subject. */
function subjectIn(composing: Composing, what: Cell | undefined, language: string): string {
  const said = say(settingOf(composing), language, ownTexts(composing, language)?.subject);
  return said.state === 'said' ? said.text : (what?.text ?? composing.lookup.plan.workspace.organisation);
}

/**
 * A short form says the usual: it stands for no text by hand, no stand-in, and not for options that it cannot know of. These
 * have short forms of their own.
 */
function shortIn(composing: Composing, cell: Cell, language: string, part: Part): string | null {
  const keys = saidKeys({ [language]: cell });
  if (cell.byHand || keys.some((key) => STAND_INS.test(key))) return null;
  const short = isUsual(composing, part, keys) ? ownTexts(composing, language)?.short?.[part] : undefined;
  const said = sayPart(settingOf(composing), language, part, short);
  if (said.state === 'said') return said.text;
  if ((part !== 'workaround' && part !== 'compensation') || keys.includes(part)) return null;
  const ids = keys.map((key) => key.slice(`${part}s.`.length));
  return shortOptions(composing, language, part, ids);
}

/** True for the options that whoever wrote the playbook could know of: all those offered unasked are among them. */
function isUsual({ lookup: { plan } }: Composing, part: Part, keys: readonly string[]): boolean {
  if ((part !== 'workaround' && part !== 'compensation') || keys.includes(part)) return true;
  const usual = Object.keys(plan.playbook[`${part}s`] ?? {}).filter((option) => isReviewed(plan, option));
  return usual.length > 0 && usual.every((option) => keys.includes(`${part}s.${option}`));
}
