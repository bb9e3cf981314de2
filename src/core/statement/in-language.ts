import type { Part } from '../schema/generated/types.ts';
import { own } from './own.ts';
import { say, sayPart } from './sentence.ts';
import type { Cell } from './settle.ts';
import { saidKeys } from './settle.ts';
import type { Composing } from './sources.ts';
import { ownTexts } from './sources.ts';

/** A part as it stands in a language. `short` null: there is no shorter form that is as true. */
export type ComposedPart = { readonly part: Part; readonly text: string; readonly short: string | null };

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
      return cell?.text == null ? [] : [{ part, text: cell.text, short: shortIn(composing, cell, language, part) }];
    }),
    lacks: parts.filter((part) => cellOf(part)?.lacks),
  };
}

/** Without a subject that can be said, what does not work is the subject. */
function subjectIn({ lookup, statement, id }: Composing, what: Cell | undefined, language: string): string {
  const text = ownTexts({ lookup, statement, id }, language)?.subject;
  const said = say({ lookup, stage: statement.stage }, language, text);
  return said.state === 'said' ? said.text : (what?.text ?? lookup.plan.workspace.organisation);
}

/** A short form says the usual: it stands for no text by hand, no stand-in, and not for options that it cannot know of. */
function shortIn(composing: Composing, cell: Cell, language: string, part: Part): string | null {
  const { lookup, statement } = composing;
  const keys = saidKeys({ [language]: cell });
  if (cell.byHand || keys.some((key) => key.startsWith('unknown.') || key.endsWith('.none'))) return null;
  if (!usualOptions(composing, part).every((key) => keys.includes(part) || keys.includes(key))) return null;
  const said = sayPart(
    { lookup, stage: statement.stage },
    language,
    part,
    ownTexts(composing, language)?.short?.[part],
  );
  return said.state === 'said' && [...said.text].length < [...(cell.text ?? '')].length ? said.text : null;
}

/** Keys of the options that a short form may presume: those offered unasked. */
function usualOptions({ lookup }: Composing, part: Part): readonly string[] {
  const { workarounds = {}, compensations = {} } = lookup.plan.playbook;
  if (part === 'workaround')
    return usual(workarounds, ({ offer }) => offer === 'first').map((id) => `workarounds.${id}`);
  if (part !== 'compensation') return [];
  return usual(compensations, ({ promise }) => promise === 'first').map((id) => `compensations.${id}`);
}

function usual<T>(options: Readonly<Record<string, T>>, isFirst: (rule: T) => boolean): readonly string[] {
  return Object.entries(options).flatMap(([id, rule]) => (isFirst(rule) ? [id] : []));
}
