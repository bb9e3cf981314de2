import type { Path } from '../finding.ts';
import type { Playbook, Texts } from '../schema/generated/types.ts';
import { parseText } from '../statement/message.ts';
import { PARTS } from '../statement/parts.ts';

/** A text that is written as a message, its place in a texts file, and the names that it shows. */
export type Message = { readonly path: Path; readonly text: string; readonly placeholders: readonly string[] };

/** By the texts that they were found in, and by each map in these: a dozen checks ask, and playbooks share most of the maps. */
const found = new WeakMap<Texts, readonly Message[]>();
const inMap = new WeakMap<object, readonly Message[]>();

/** Every message of a texts file. Names of services, audiences and choices are none: they are values. */
export function messagesOf(texts: Texts): readonly Message[] {
  const before = found.get(texts);
  if (before) return before;
  const messages = findMessages(texts);
  found.set(texts, messages);
  return messages;
}

function findMessages(texts: Texts): readonly Message[] {
  return [
    ...flat(['facts', 'actions'], texts.facts?.actions),
    ...flat(['workarounds'], texts.workarounds),
    ...flat(['compensations'], texts.compensations),
    ...flat(['short', 'workarounds'], texts.short?.workarounds),
    ...flat(['short', 'compensations'], texts.short?.compensations),
    ...(texts.late === undefined ? [] : [messageAt(['late'], texts.late)]),
    ...Object.entries(texts.unknown ?? {}).flatMap(([fact, forms]) => flat(['unknown', fact], forms)),
    ...flat(['estimate'], texts.estimate),
    ...Object.keys(texts.statements ?? {}).flatMap((id) => statementMessages(texts, id)),
    ...Object.entries(texts.questions ?? {}).flatMap(([id, question]) => flat(['questions', id], question)),
    ...flat(['replies'], texts.replies),
    ...flat(['no_answer'], texts.no_answer),
    ...flat(['alarm'], texts.alarm),
    ...flat(['correction'], texts.correction),
    ...flat(['correction', 'short'], texts.correction?.short),
  ];
}

const OPTIONS: readonly string[] = ['workarounds', 'compensations'];

/** The messages that a playbook can say: not those of statements and options that only others have. */
export function messagesInUse(playbook: Playbook, texts: Texts): readonly Message[] {
  const options = { ...playbook.workarounds, ...playbook.compensations };
  return messagesOf(texts).filter(({ path }) => {
    const [list, name] = withoutShort(path);
    if (list === 'statements') return Object.hasOwn(playbook.statements, String(name));
    if (list === 'estimate') return saysEstimates(playbook);
    if (!OPTIONS.includes(String(list))) return true;
    return name === 'none' || Object.hasOwn(options, String(name));
  });
}

/** True when a playbook has a time by which it should work, and a statement that tells it. */
export function saysEstimates(playbook: Playbook): boolean {
  return (
    playbook.facts?.eta !== undefined && Object.values(playbook.statements).some(({ parts }) => parts.includes('eta'))
  );
}

/** The messages of one statement: subject, parts and short forms. */
export function statementMessages(texts: Texts, id: string): readonly Message[] {
  const mine = Object.hasOwn(texts.statements ?? {}, id) ? texts.statements?.[id] : undefined;
  return [...flat(['statements', id], mine), ...flat(['statements', id, 'short'], mine?.short)];
}

/**
 * The messages that a statement can say: its own, and those of the options, actions and stand-ins that its parts are
 * made of.
 */
export function messagesBehind(playbook: Playbook, texts: Texts, id: string): readonly Message[] {
  const parts: readonly string[] = playbook.statements[id]?.parts ?? [];
  const lists: Readonly<Record<string, readonly string[]>> = {
    workarounds: ['workaround'],
    compensations: ['compensation'],
    facts: ['action'],
    late: ['late'],
    unknown: PARTS,
    estimate: ['eta'],
  };
  return messagesInUse(playbook, texts).filter(({ path }) => {
    const [list, name] = withoutShort(path);
    return list === 'statements' ? name === id : (lists[String(list)] ?? []).some((part) => parts.includes(part));
  });
}

/** The short form of an option is said where the option is. */
function withoutShort(path: Path): Path {
  return path[0] === 'short' ? path.slice(1) : path;
}

/** The names that a message shows; none when it is no message. */
export function placeholdersOf(text: string): readonly string[] {
  const parsed = parseText(text);
  return parsed.ok ? parsed.placeholders : [];
}

/** The texts of a map, which always stands at the same path. */
function flat(path: Path, texts: object | undefined): readonly Message[] {
  if (texts === undefined) return [];
  const before = inMap.get(texts);
  if (before) return before;
  const messages = Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [messageAt([...path, key], text)] : [],
  );
  inMap.set(texts, messages);
  return messages;
}

function messageAt(path: Path, text: string): Message {
  return { path, text, placeholders: placeholdersOf(text) };
}
