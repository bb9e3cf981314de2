import { deadlinesOf } from '../incident/deadlines.ts';
import type { Incident } from '../incident/incident.ts';
import { placeholdersOf } from '../playbook/messages.ts';
import type { Plan } from '../playbook/plan.ts';
import { planLanguages } from '../playbook/plan.ts';
import type { Part, Statement } from '../schema/generated/types.ts';
import { rolesNeeded } from '../statement/consent.ts';
import { formatText } from '../statement/message.ts';
import { own } from '../statement/own.ts';
import { PART_FACTS, promisesUpdate, stageNeeds } from '../statement/parts.ts';
import { say } from '../statement/sentence.ts';
import type { Composing, Source } from '../statement/sources.ts';
import { everyAction, everyOption, ownTexts, sourcesOf, standIns, unknowns } from '../statement/sources.ts';
import { valueIn } from '../statement/values.ts';
import type { Piece } from './blanks.ts';
import { piecesOf } from './blanks.ts';
import type { Paper } from './composing-in.ts';
import { composingIn } from './composing-in.ts';

/** One sentence or more that may stand in a part. `after`: roles that must have said yes, or confirmed it, before. */
export type Choice = { readonly text: readonly Piece[]; readonly after: readonly string[] };

/** A preapproved statement in one language. Of a part with several choices, those that are true are ticked. */
export type PaperStatement = {
  readonly id: string;
  readonly stage: string;
  readonly audience: string;
  readonly subject: readonly Piece[];
  readonly parts: readonly { readonly part: string; readonly choices: readonly Choice[] }[];
};

/** A question with its answer, and what is said as long as a fact in the answer is not public. */
export type PaperQuestion = {
  readonly id: string;
  readonly ask: readonly Piece[];
  readonly answer: readonly Piece[];
  readonly otherwise: readonly Piece[];
};

/** All that can be read out, posted or put up, in one language. */
export type PaperLanguage = {
  readonly language: string;
  readonly statements: readonly PaperStatement[];
  readonly questions: readonly PaperQuestion[];
  readonly replies: readonly { readonly id: string; readonly text: readonly Piece[] }[];
};

/** What works without a screen. */
export type Kit = {
  readonly plan: Plan;
  /** Null: a playbook, with everything that an hour decides left blank. */
  readonly incident: Incident | null;
  readonly printed_at: string;
  readonly languages: readonly PaperLanguage[];
  /** When the incident's deadlines are due, where that is known. */
  readonly due: Readonly<Record<string, string>>;
};

/** The kit of a playbook, or of an incident as it stands: every text is made as statements are, and only blanks are left open. */
export function kitOf(plan: Plan, incident: Incident | null, languages: readonly string[], now: string): Kit {
  const among = languages.length === 0 ? planLanguages(plan) : languages;
  const due = (incident ? deadlinesOf(plan, incident, now) : []).flatMap(({ id, due_at, state }) =>
    due_at !== null && state !== 'ended' && !id.includes('#') ? [[id, due_at] as const] : [],
  );
  return {
    plan,
    incident,
    printed_at: now,
    languages: among.map((language) => inLanguage(plan, incident, language, now)),
    due: Object.fromEntries(due),
  };
}

function inLanguage(plan: Plan, incident: Incident | null, language: string, now: string): PaperLanguage {
  const paper = { plan, incident, language, now };
  const texts = own(plan.texts, language);
  return {
    language,
    statements: Object.entries(plan.playbook.statements).flatMap(([id, statement]) =>
      statement.preapproved ? [paperStatement(paper, id, statement)] : [],
    ),
    questions: Object.entries(texts?.questions ?? {}).map(([id, { ask, answer, unknown }]) => ({
      id,
      ask: written(paper, ask),
      answer: written(paper, answer),
      otherwise: [
        ...otherwise(paper, answer, unknown),
        ...(texts?.no_answer?.next === undefined ? [] : [' ', ...written(paper, texts.no_answer.next)]),
      ],
    })),
    replies: Object.entries(texts?.replies ?? {}).map(([id, text]) => ({ id, text: written(paper, text) })),
  };
}

function paperStatement(paper: Paper, id: string, statement: Statement): PaperStatement {
  const { plan, language } = paper;
  const known = composingIn(paper, id, statement, 'known');
  const setting = { lookup: known.lookup, stage: statement.stage };
  const subject = say(setting, language, ownTexts(known, language)?.subject);
  return {
    id,
    stage: statement.stage,
    audience: statement.audience,
    subject: subject.state === 'said' ? piecesOf(plan, language, subject.text) : [],
    parts: statement.parts.flatMap((part) => {
      const choices = choicesOf(paper, known, part);
      return choices.length === 0 ? [] : [{ part, choices }];
    }),
  };
}

function choicesOf(paper: Paper, known: Composing, part: Part): readonly Choice[] {
  const { plan, language } = paper;
  const { id, statement } = known;
  const has = ownTexts(known, language)?.[part] !== undefined;
  if (!has && part === 'action') return said(paper, everyAction(known, language), []);
  if (!has && (part === 'workaround' || part === 'compensation')) {
    const wanted = isNeeded(plan, statement, part) || (part === 'workaround' && promisesUpdate(statement.stage));
    return everyOption(known, language, part).flatMap((source) => {
      if (source.option === 'none' && !wanted) return [];
      return said(paper, [source], rolesNeeded(plan, id, statement, [source.option], true));
    });
  }
  const states = (['unknown', 'checking'] as const).map((state) => composingIn(paper, id, statement, state));
  if (!has && part === 'unknown')
    return said(
      paper,
      states.flatMap((one) => unknowns(one, language, [])),
      [],
    );
  return [
    ...said(paper, sourcesOf(known, language, part), confirmers(plan, known, language, part)),
    ...(isNeeded(plan, statement, part)
      ? said(
          paper,
          states.flatMap((one) => instead(one, language, part)),
          [],
        )
      : []),
  ];
}

/** What the part is replaced by when a fact, or an address, that it shows is not known: what is settled already is no such. */
function instead(composing: Composing, language: string, part: Part): readonly Source[] {
  const { lookup, statement } = composing;
  const shows = placeholdersOf(ownTexts(composing, language)?.[part] ?? '');
  const isOpen = (name: string) =>
    lookup.open.includes(name) || valueIn({ lookup, stage: statement.stage }, language, name).state === 'unknown';
  return standIns(composing, language, part, shows.filter(isOpen));
}

function isNeeded(plan: Plan, { stage }: Statement, part: Part): boolean {
  return stageNeeds(plan, stage).some((need) => need.length === 1 && need[0] === part);
}

/** Roles that confirm what the part shows or stands on. */
function confirmers(plan: Plan, known: Composing, language: string, part: Part): readonly string[] {
  const shows = placeholdersOf(ownTexts(known, language)?.[part] ?? '');
  const facts = [PART_FACTS[part] ?? '', ...shows];
  return [...new Set(facts.flatMap((fact) => own(plan.playbook.facts, fact)?.confirm ?? []))];
}

function said({ plan, language }: Paper, sources: readonly Source[], after: readonly string[]): readonly Choice[] {
  const texts = new Set(sources.flatMap(({ said: one }) => (one.state === 'said' ? [one.text] : [])));
  return [...texts].map((text) => ({ text: piecesOf(plan, language, text), after }));
}

/** A text beside the statements, with what is not known left open. */
function written(paper: Paper, text: string): readonly Piece[] {
  const { plan, language } = paper;
  const update: Statement = { stage: 'update', audience: '', parts: ['what'] };
  const { lookup } = composingIn(paper, '', update, 'known');
  const values = placeholdersOf(text).map((name) => {
    const value = valueIn({ lookup, stage: 'update' }, language, name);
    return [name, value.state === 'ready' ? value.value : `{$${name}}`] as const;
  });
  const formatted = formatText(text, language, Object.fromEntries(values));
  return formatted.ok ? piecesOf(plan, language, formatted.text) : [];
}

/** What is said as long as the answer is not public: the question's own words, those for the fact, or those for all. */
function otherwise(paper: Paper, answer: string, unknown: string | undefined): readonly Piece[] {
  const texts = own(paper.plan.texts, paper.language);
  const facts = placeholdersOf(answer).map((name) => own(texts?.unknown, name)?.unknown);
  const text = [unknown, ...facts, texts?.no_answer?.unknown].find((one) => one !== undefined);
  return text === undefined ? [] : written(paper, text);
}
