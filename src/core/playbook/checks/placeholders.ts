import type { Problem } from '../../finding.ts';
import type { Stage } from '../../schema/generated/types.ts';
import { promisesUpdate } from '../../statement/parts.ts';
import { type Message, messagesBehind, messagesInUse } from '../messages.ts';
import {
  CORRECTED_AT,
  fileOfText,
  type LanguageTexts,
  type PlaybookScope,
  placeholdersAt,
  TEAM_FACTS,
} from '../scope.ts';
import { error, unknownName } from './problem.ts';

type Shown = { readonly texts: LanguageTexts; readonly message: Message; readonly name: string };

/** A placeholder is a fact of the playbook, or built in. */
export function checkPlaceholders(scope: PlaybookScope): readonly Problem[] {
  return shownBy(scope).flatMap(({ texts, message: { path }, name }) => {
    const more = stageOf(scope, path) === 'correction' ? [CORRECTED_AT] : [];
    const known = [...placeholdersAt(scope.playbook, path), ...more];
    return unknownName(fileOfText(texts, path), 'unknown-placeholder', path, name, known);
  });
}

/** A fact for the team alone stands in no text. */
export function checkInternalFacts(scope: PlaybookScope): readonly Problem[] {
  const own = Object.entries(scope.playbook.facts ?? {}).flatMap(([name, fact]) => (fact.internal ? [name] : []));
  const internal = [...TEAM_FACTS, ...own];
  return shownBy(scope)
    .filter(({ name }) => internal.includes(name))
    .map(({ texts, message: { path }, name }) => error(fileOfText(texts, path), 'fact-internal', path, { name }));
}

/** The time of the next update is promised where there is a deadline for it, and not after the end has been told. */
export function checkPromise(scope: PlaybookScope): readonly Problem[] {
  const { playbook } = scope;
  const promises = shownBy(scope).filter(({ name }) => name === 'next_update_by');
  const isRecurring = Object.hasOwn(playbook.deadlines, 'next-update') && playbook.deadlines['next-update']?.every;
  return promises.flatMap(({ texts, message: { path } }) => {
    const file = fileOfText(texts, path);
    if (!isRecurring) return [error(file, 'promise-without-deadline', path)];
    const stage = stageOf(scope, path);
    return stage === undefined || promisesUpdate(stage) ? [] : [error(file, 'promise-late', path, { stage })];
  });
}

/** What was approved beforehand has no blank that anybody can fill with anything. */
export function checkFreeText(scope: PlaybookScope): readonly Problem[] {
  const { playbook } = scope;
  const free = Object.entries(playbook.facts ?? {}).flatMap(([name, { type }]) => (type === 'text' ? [name] : []));
  if (free.length === 0) return [];
  const preapproved = Object.entries(playbook.statements).filter(([, statement]) => statement.preapproved);
  return preapproved.flatMap(([id]) =>
    shownIn(scope, (_, merged) => messagesBehind(playbook, merged, id))
      .filter(({ name }) => free.includes(name))
      .map(({ texts, message: { path }, name }) =>
        error(fileOfText(texts, path), 'free-text-preapproved', path, { name, statement: id }),
      ),
  );
}

/** A day of payment needs to know how long payment takes. */
export function checkPayBy(scope: PlaybookScope): readonly Problem[] {
  const { playbook } = scope;
  const shown = shownBy(scope).filter(({ name }) => name === 'pay_by');
  return shown.flatMap(({ texts, message: { path } }) => {
    const [list, id] = path[0] === 'short' ? path.slice(1) : path;
    const all = Object.entries(playbook.compensations ?? {});
    const meant = list === 'compensations' ? all.filter(([option]) => option === id) : all;
    if (meant.some(([, { pay_within }]) => pay_within !== undefined)) return [];
    return [error(fileOfText(texts, path), 'pay-by-without-time', path)];
  });
}

/** The stage of the statement whose text stands there; undefined where the text is no statement's own. */
function stageOf({ playbook }: PlaybookScope, [list, id]: Message['path']): Stage | undefined {
  if (list === 'correction') return 'correction';
  return list === 'statements' ? playbook.statements[String(id)]?.stage : undefined;
}

/** By the playbook that shows it: four checks ask. */
const found = new WeakMap<PlaybookScope, readonly Shown[]>();

/** All that a playbook can show. */
function shownBy(scope: PlaybookScope): readonly Shown[] {
  const before = found.get(scope);
  if (before) return before;
  const shown = shownIn(scope, messagesInUse);
  found.set(scope, shown);
  return shown;
}

function shownIn({ playbook, texts }: PlaybookScope, messages: typeof messagesInUse): readonly Shown[] {
  return texts.flatMap((language) =>
    messages(playbook, language.merged).flatMap((message) =>
      message.placeholders.map((name) => ({ texts: language, message, name })),
    ),
  );
}
