import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import { BUILT_IN_FACTS, TOLD_PARTS, typeOfFact } from '../playbook/scope.ts';
import { known } from '../statement/facts.ts';
import { own } from '../statement/own.ts';

/** How a name is filled in by hand: a time, a tick at one or more of a list, a line to write on, or what was said before. */
export type Blank =
  | { readonly kind: 'time'; readonly zone: string }
  | { readonly kind: 'tick'; readonly of: readonly string[] }
  | { readonly kind: 'line' | 'said' };

/** A text in pieces: words as they are, and blanks. */
export type Piece = string | { readonly name: string; readonly blank: Blank };

const OPEN = /\{\$([a-z][a-z0-9_]*)\}/g;
/** An incident has its address and its number; a playbook has several, and the hour decides. */
const OPEN_UNTIL_SENT = ['next_update_by', 'pay_by', 'emergency_at', 'emergency_by', 'emergency_statements'];
const OPEN_BEFOREHAND = [...OPEN_UNTIL_SENT, 'link', 'contact', 'reference'];

/** The names that stay blank on paper: of a playbook all that an hour decides, of an incident what is not known yet. */
export function openNames(plan: Plan, incident: Incident | null, now: string): readonly string[] {
  const facts = [...Object.keys(BUILT_IN_FACTS), ...Object.keys(plan.playbook.facts ?? {})];
  const isKnown = (name: string) => incident !== null && known(plan, incident, name, now).state === 'known';
  const isSet = (name: string) => Object.hasOwn(incident?.facts ?? {}, name) || name === 'detected_at';
  const settled = facts.filter((name) => isKnown(name) && isSet(name));
  const open = [...facts, ...(incident ? OPEN_UNTIL_SENT : OPEN_BEFOREHAND), ...TOLD_PARTS];
  return open.filter((name) => !settled.includes(name));
}

/** The blank that stands for a name in a language. */
export function blankOf(plan: Plan, language: string, name: string): Blank {
  const texts = own(plan.texts, language);
  const zone = texts?.timezone_name ?? plan.workspace.timezone;
  if (name === 'next_update_by' || name === 'emergency_at') return { kind: 'time', zone };
  if (name === 'link') return { kind: 'tick', of: (plan.workspace.links ?? []).map(({ url }) => url) };
  if (name === 'contact') {
    const contacts = (plan.workspace.contacts ?? []).flatMap(({ text }) =>
      typeof text === 'string' ? [text] : (own(text, language) ?? []),
    );
    return { kind: 'tick', of: contacts };
  }
  if ((TOLD_PARTS as readonly string[]).includes(name)) return { kind: 'said' };
  switch (typeOfFact(plan.playbook, name)) {
    case 'time':
      return { kind: 'time', zone };
    case 'services':
      return { kind: 'tick', of: namesOf(texts?.services, Object.keys(plan.workspace.services)) };
    case 'choice':
    case 'choices':
      return { kind: 'tick', of: namesOf(own(texts?.facts, name), own(plan.playbook.facts, name)?.of ?? []) };
    case 'boolean':
      return { kind: 'tick', of: namesOf(own(texts?.facts, name), ['true', 'false']) };
    default:
      return { kind: 'line' };
  }
}

/** A text with its open names as blanks. */
export function piecesOf(plan: Plan, language: string, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(OPEN)) {
    const [whole, name = ''] = found;
    if (found.index > end) pieces.push(text.slice(end, found.index));
    pieces.push({ name, blank: blankOf(plan, language, name) });
    end = found.index + whole.length;
  }
  return end < text.length ? [...pieces, text.slice(end)] : pieces;
}

function namesOf(names: Readonly<Record<string, string>> | undefined, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => own(names, id) ?? []);
}
