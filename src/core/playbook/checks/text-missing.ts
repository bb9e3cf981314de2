import type { Path, Problem } from '../../finding.ts';
import type { Texts } from '../../schema/generated/types.ts';
import { messagesInUse, saysEstimates } from '../messages.ts';
import type { LanguageTexts, PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

/** Names of services and of the zone, what every correction says, and what is said of estimates. */
const SHARED = ['services', 'timezone_name', 'correction', 'estimate'];

/** What a playbook can say, it can say in each of its languages. */
export function checkTexts(scope: PlaybookScope): readonly Problem[] {
  const wanted = [
    ...servicesOf(scope),
    ...choicesOf(scope),
    ...optionsOf(scope),
    ...partsOf(scope),
    ...lateOf(scope),
    ...tasksOf(scope),
    ...answersOf(scope),
    ...noticesOf(scope),
  ];
  const paths = [['timezone_name'], ['correction', 'what'], ...estimatesOf(scope), ...wanted];
  return scope.texts.flatMap((texts) =>
    paths.filter((path) => !has(texts.merged, path)).map((path) => missing(texts, path)),
  );
}

function missing({ language, own, shared }: LanguageTexts, path: Path): Problem {
  // What is everybody's belongs in the shared file, where there is one.
  const file = SHARED.includes(String(path[0])) && shared ? shared.file : own.file;
  return {
    ...atKey(error(file, 'text-missing', path, { text: path.join('.'), language })),
    severity: severityOf(path),
  };
}

/** Texts beside the statements: without them the statements still go out. */
const BESIDE = ['questions', 'replies', 'no_answer', 'alarm', 'correction', 'late'];

/** What has a stand-in is no error: the first sentence for a subject, a task's id for its sentence, what a person writes. */
function severityOf(path: Path): Problem['severity'] {
  const [list, , text] = path;
  if (list === 'tasks' || list === 'deadlines') return 'note';
  if (list === 'statements') return text === 'subject' ? 'warning' : 'error';
  return BESIDE.includes(String(list)) ? 'warning' : 'error';
}

function servicesOf({ workspace }: PlaybookScope): readonly Path[] {
  return Object.keys(workspace?.services ?? {}).map((id) => ['services', id]);
}

/** Values of choices that some text shows, and the actions, which are texts themselves. */
function choicesOf({ playbook, texts }: PlaybookScope): readonly Path[] {
  const shown = new Set(
    texts.flatMap(({ merged }) => messagesInUse(playbook, merged).flatMap(({ placeholders }) => placeholders)),
  );
  if (Object.values(playbook.statements).some(({ parts }) => parts.includes('action'))) shown.add('actions');
  return Object.entries(playbook.facts ?? {}).flatMap(([name, { of = [] }]) =>
    shown.has(name) ? of.map((value) => ['facts', name, value]) : [],
  );
}

function optionsOf({ playbook }: PlaybookScope): readonly Path[] {
  return (['workaround', 'compensation'] as const).flatMap((part) => {
    const using = Object.values(playbook.statements).filter(({ parts }) => parts.includes(part));
    const needNone = using.some(({ stage }) => stage === 'holding' || stage === 'apology');
    const ids = [...Object.keys(playbook[`${part}s`] ?? {}), ...(needNone ? ['none'] : [])];
    return ids.map((id) => [`${part}s`, id]);
  });
}

/** Parts that are made of options, actions and what is not known need no text of their own. */
function partsOf({ playbook }: PlaybookScope): readonly Path[] {
  const made = ['workaround', 'compensation', 'unknown', 'late', ...(playbook.facts?.actions ? ['action'] : [])];
  return Object.entries(playbook.statements).flatMap(([id, { parts }]) =>
    ['subject', ...parts.filter((part) => !made.includes(part))].map((part) => ['statements', id, part]),
  );
}

/** The sentence for a first word that comes late is one for all statements. */
function lateOf({ playbook }: PlaybookScope): readonly Path[] {
  return Object.values(playbook.statements).some(({ parts }) => parts.includes('late')) ? [['late']] : [];
}

/** Whoever tells a time can say that it does not hold. */
function estimatesOf({ playbook }: PlaybookScope): readonly Path[] {
  return saysEstimates(playbook)
    ? [
        ['estimate', 'moved'],
        ['estimate', 'withdrawn'],
      ]
    : [];
}

function tasksOf({ playbook }: PlaybookScope): readonly Path[] {
  return playbook.steps.flatMap((step) => (step.do ?? []).map((task) => ['tasks', task]));
}

/** What one language can answer, the others can: and where something is answered, there are words for what cannot be. */
function answersOf({ texts }: PlaybookScope): readonly Path[] {
  const questions = inAny(texts, 'questions');
  const standIns = questions.length === 0 ? [] : ['unknown', 'later', 'next'].map((text) => ['no_answer', text]);
  return [...questions, ...inAny(texts, 'replies'), ...standIns];
}

/** A language of the team has the alarm, and the deadlines' names in it, where another has. */
function noticesOf({ texts }: PlaybookScope): readonly Path[] {
  const alarm = texts.some(({ merged }) => merged.alarm !== undefined);
  return [...(alarm ? [['alarm']] : []), ...inAny(texts, 'deadlines')];
}

function inAny(texts: PlaybookScope['texts'], list: 'questions' | 'replies' | 'deadlines'): readonly Path[] {
  const names = new Set(texts.flatMap(({ merged }) => Object.keys(merged[list] ?? {})));
  return [...names].map((name) => [list, name]);
}

function has(texts: Texts, path: Path): boolean {
  let value: unknown = texts;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return true;
}
