import type { Part } from '../schema/generated/types.ts';
import type { Cells, Composed } from './in-language.ts';
import { inLanguage } from './in-language.ts';
import { own } from './own.ts';
import type { Need } from './parts.ts';
import { promisesUpdate, stageNeeds } from './parts.ts';
import type { Cell } from './settle.ts';
import { saidKeys, settle } from './settle.ts';
import type { Composing, Source } from './sources.ts';
import { movesEstimate, ownTexts, sourcesOf, standIns, unknowns } from './sources.ts';

/** Parts written by hand: `regret.en` -> text. An empty text leaves the part out. */
export type Edits = Readonly<Record<string, string>>;

type Put = (part: Part, sources: (language: string) => readonly Source[]) => void;

/** A statement's parts in every language of the workspace, and the options that stand in them. */
export function compose(
  composing: Composing,
  edits: Edits,
): { readonly languages: Readonly<Record<string, Composed>>; readonly options: readonly string[] } {
  const { languages } = composing.lookup.plan.workspace;
  const cells = new Map<Part, Readonly<Record<string, Cell>>>();
  const each = <T>(of: (language: string) => T) => Object.fromEntries(languages.map((one) => [one, of(one)]));
  const put: Put = (part, sources) => {
    cells.set(
      part,
      settle(
        each(sources),
        each((language) => own(edits, `${part}.${language}`)),
      ),
    );
  };
  for (const part of composing.statement.parts) put(part, (language) => sourcesOf(composing, language, part));
  const options = optionsIn(cells);
  const elsewhere = standIn(composing, cells, put);
  if (composing.statement.parts.includes('unknown')) {
    put('unknown', (language) =>
      ownTexts(composing, language)?.unknown === undefined
        ? unknowns(composing, language, movesEstimate(composing, language) ? [...elsewhere, 'eta'] : elsewhere)
        : sourcesOf(composing, language, 'unknown'),
    );
  }
  return { languages: each((language) => inLanguage(composing, cells, language)), options };
}

/** Where the stage needs a part and nothing can be said, stand-ins. Returns the facts that they speak of. */
function standIn(composing: Composing, cells: Cells, put: Put): readonly string[] {
  const spokenOf: string[] = [];
  for (const need of wantedOf(composing)) {
    for (const part of need) {
      const before = part === 'link' ? undefined : cells.get(part);
      const silent = composing.lookup.plan.workspace.languages.filter((language) => isSilent(cells, need, language));
      if (part === 'link' || !before || silent.length === 0) continue;
      const unknown = (language: string) => own(before, language)?.unknown ?? [];
      spokenOf.push(...silent.flatMap(unknown));
      put(part, (language) =>
        silent.includes(language)
          ? standIns(composing, language, part, unknown(language))
          : (own(before, language)?.sources ?? []),
      );
    }
  }
  return spokenOf;
}

/** What the stage needs. That there is no other way is said as long as it does not work, needed or not. */
function wantedOf({ lookup, statement: { stage } }: Composing): readonly Need[] {
  const needs = stageNeeds(lookup.plan, stage);
  return promisesUpdate(stage) ? [...needs, ['workaround']] : needs;
}

/** True when a language can say none of the alternatives, and not for want of a text of its own. */
function isSilent(cells: Cells, need: Need, language: string): boolean {
  const alternatives = need.flatMap((part) => (part === 'link' ? [] : (own(cells.get(part), language) ?? [])));
  return alternatives.every((cell) => cell.text === null && !cell.lacks);
}

function optionsIn(cells: Cells): readonly string[] {
  return (['workaround', 'compensation'] as const).flatMap((part) =>
    saidKeys(cells.get(part)).flatMap((key) => (key.startsWith(`${part}s.`) ? [key.slice(part.length + 2)] : [])),
  );
}
