import { isSameEstimate } from '../incident/estimates.ts';
import type { Part, Statement, StatementTexts, Texts } from '../schema/generated/types.ts';
import { factType } from './facts.ts';
import type { Lookup } from './lookup.ts';
import { own } from './own.ts';
import { promisesUpdate } from './parts.ts';
import type { Said } from './sentence.ts';
import { say, sayPart } from './sentence.ts';
import { correctedBy } from './statement-of.ts';
import type { Setting } from './values.ts';

/** A statement being composed. */
export type Composing = {
  readonly lookup: Lookup;
  readonly id: string;
  readonly revision: number;
  readonly statement: Statement;
};

/** What a text is said in: the incident as it is looked at, and the stage that it has come to. */
export type Speaking = Pick<Composing, 'lookup'> & {
  /** Missing: it stands beside the statements. */
  readonly id?: string;
  readonly statement: Pick<Statement, 'stage'>;
};

/** One text that a part is made of, in one language. The key is the same in every language. */
export type Source = { readonly key: string; readonly said: Said };

/** What a part is made of in a language: the statement's own text, else the options, the actions, or what is not known. */
export function sourcesOf(composing: Composing, language: string, part: Part): readonly Source[] {
  const text = ownTexts(composing, language)?.[part];
  if (part === 'late') return late(composing, language, text);
  if (text === undefined && part === 'action') return actions(composing, language);
  if (text === undefined && (part === 'workaround' || part === 'compensation'))
    return optionTexts(composing, language, part);
  const usual = { key: part, said: sayPart(settingOf(composing), language, part, text) };
  return [part === 'eta' ? (changedEstimate(composing, language) ?? usual) : usual];
}

/**
 * What stands in for a part that cannot be said: the texts for none, and of the facts that are not known. Nothing stands
 * in for owning a fault.
 */
export function standIns(
  composing: Speaking,
  language: string,
  part: Part,
  facts: readonly string[],
): readonly Source[] {
  if (part === 'workaround' || part === 'compensation') {
    return [spoken(composing, language, `${part}s.none`, (texts) => own(texts[`${part}s`], 'none'))];
  }
  if (part === 'responsibility') return [];
  return facts.flatMap((fact) => {
    const isFact = factType(composing.lookup.plan, fact) !== undefined;
    const state = isFact ? composing.lookup.fact(fact).state : 'unknown';
    if (state !== 'unknown' && state !== 'checking') return [];
    return [spoken(composing, language, `unknown.${fact}.${state}`, (texts) => own(texts.unknown, fact)?.[state])];
  });
}

/** What matters, is not known, and is not said in place of another part. Once it works again, nobody asks for an estimate. */
export function unknowns(composing: Speaking, language: string, elsewhere: readonly string[]): readonly Source[] {
  const { plan } = composing.lookup;
  const facts = Object.keys(plan.playbook.facts ?? {}).filter(
    (fact) =>
      !elsewhere.includes(fact) &&
      (fact !== 'eta' || promisesUpdate(composing.statement.stage)) &&
      Object.values(plan.texts).some((texts) => own(texts.unknown, fact) !== undefined),
  );
  return standIns(composing, language, 'unknown', facts);
}

/** True where the part `eta` says that a time which was told in public does not hold: then nobody asks for an estimate. */
export function movesEstimate(composing: Composing, language: string): boolean {
  return composing.statement.parts.includes('eta') && changedEstimate(composing, language) !== null;
}

/** That a time which was told in public does not hold, with the new one if there is one; null: it holds, or nobody was told. */
function changedEstimate(composing: Composing, language: string): Source | null {
  const { lookup, id, revision } = composing;
  const said = lookup.said(id, revision);
  if (said === null) return null;
  const fact = lookup.fact('eta');
  if (fact.state === 'known' && isSameEstimate(fact.value, said)) return null;
  const form = fact.state === 'known' ? 'moved' : 'withdrawn';
  if (!Object.values(lookup.plan.texts).some(({ estimate }) => estimate?.[form] !== undefined)) return null;
  return spoken(composing, language, `estimate.${form}`, ({ estimate }) => estimate?.[form], undefined, said);
}

/** The statement's own texts in a language; a correction that has none has those of all corrections. */
export function ownTexts({ lookup, id }: Composing, language: string): StatementTexts | undefined {
  const texts = own(lookup.plan.texts, language);
  return own(texts?.statements, id) ?? (correctedBy(lookup.plan, id) === null ? undefined : texts?.correction);
}

/** Where the statement's texts stand. */
export function settingOf({ lookup, id, statement }: Speaking): Setting {
  const corrects = id === undefined ? null : correctedBy(lookup.plan, id);
  return { lookup, stage: statement.stage, ...(corrects === null ? {} : { corrects }) };
}

/** What an options part could be made of, one by one: every option of the playbook, in or not, and the text for none. */
export function everyOption(
  composing: Speaking,
  language: string,
  kind: 'workaround' | 'compensation',
): readonly (Source & { readonly option: string })[] {
  return [...Object.keys(composing.lookup.plan.playbook[`${kind}s`] ?? {}), 'none'].map((option) => ({
    option,
    ...optionText(composing, language, kind, option),
  }));
}

/** The option texts of a part, each in its short form if it has one; null: none of them has. */
export function shortOptions(
  composing: Composing,
  language: string,
  kind: 'workaround' | 'compensation',
  ids: readonly string[],
): string | null {
  const shorts = ids.map((id) => ({
    id,
    said: spokenOption(composing, language, kind, id, ({ short }) => own(short?.[`${kind}s`], id)),
  }));
  if (shorts.every(({ said }) => said.state !== 'said')) return null;
  const whole = (id: string) => optionText(composing, language, kind, id).said;
  const texts = shorts.map(({ id, said }) => (said.state === 'said' ? said : whole(id)));
  return texts.flatMap((said) => (said.state === 'said' ? [said.text] : [])).join(' ');
}

/** Everything that could be done, one by one. */
export function everyAction(composing: Speaking, language: string): readonly Source[] {
  const of = own(composing.lookup.plan.playbook.facts, 'actions')?.of ?? [];
  return of.map((action) => actionText(composing, language, action));
}

function actionText(composing: Speaking, language: string, action: string): Source {
  return spoken(composing, language, `facts.actions.${action}`, (texts) => own(own(texts.facts, 'actions'), action));
}

function optionText(composing: Speaking, language: string, kind: 'workaround' | 'compensation', id: string): Source {
  const said = spokenOption(composing, language, kind, id, (texts) => own(texts[`${kind}s`], id));
  return { key: `${kind}s.${id}`, said };
}

function spokenOption(
  composing: Speaking,
  language: string,
  kind: 'workaround' | 'compensation',
  id: string,
  pick: (texts: Texts) => string | undefined,
): Said {
  return spoken(composing, language, id, pick, kind === 'compensation' ? id : undefined).said;
}

/** Said where somebody chose it, in the languages that have it: no first word waits for it. */
function late(composing: Composing, language: string, text: string | undefined): readonly Source[] {
  const { lookup, id, revision, statement } = composing;
  const words = text ?? own(lookup.plan.texts, language)?.late;
  if (!lookup.late(id, revision) || words === undefined) {
    return [{ key: 'late', said: { state: 'unknown', facts: [] } }];
  }
  return [{ key: 'late', said: say({ lookup, stage: statement.stage }, language, words) }];
}

function actions(composing: Composing, language: string): readonly Source[] {
  const fact = composing.lookup.fact('actions');
  if (fact.state !== 'known') return [{ key: 'action', said: { state: 'unknown', facts: ['actions'] } }];
  const chosen: readonly unknown[] = Array.isArray(fact.value) ? fact.value : [fact.value];
  return chosen.map(String).map((action) => actionText(composing, language, action));
}

function optionTexts(composing: Composing, language: string, kind: 'workaround' | 'compensation'): readonly Source[] {
  return composing.lookup.options(kind).map(({ id }) => optionText(composing, language, kind, id));
}

function spoken(
  composing: Speaking,
  language: string,
  key: string,
  pick: (texts: Texts) => string | undefined,
  compensation?: string,
  said?: string,
): Source {
  const texts = own(composing.lookup.plan.texts, language);
  const about = { ...(compensation === undefined ? {} : { compensation }), ...(said === undefined ? {} : { said }) };
  const setting = { ...settingOf(composing), ...about };
  return { key, said: say(setting, language, texts && pick(texts)) };
}
