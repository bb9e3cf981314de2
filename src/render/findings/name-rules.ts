import { names, nearest, quoted, type Sentence, type Sentences, word } from './wording.ts';

/** Names that nothing bears, or that are taken. */
export const NAME_RULES: Sentences = {
  'unknown-audience': unknown('audience'),
  'unknown-compensation': unknown('compensation'),
  'unknown-connector': unknown('connector'),
  'unknown-deadline': unknown('recurring deadline'),
  'unknown-dependency': unknown('dependency or service'),
  'unknown-fact': unknown('fact'),
  'unknown-language': unknown('language of the workspace'),
  'unknown-notice': unknown('notice that a step files'),
  'unknown-person': unknown('person'),
  'unknown-placeholder': ({ name, closest, known }) =>
    `{$${word(name)}} is neither a fact of the playbook nor built in${nearest(closest, known)}`,
  'unknown-service': unknown('service'),
  'unknown-statement': unknown('statement'),
  'unknown-task': unknown('task of a step'),
  'unknown-value': unknown('value of the fact'),
  'unknown-workaround': unknown('workaround'),
  'unknown-day': ({ name }) => `the calendar has no day ${quoted(name)}`,
  'unknown-timezone': ({ name }) => `${quoted(name)} is no time zone; it is written Europe/Bucharest`,
  'role-unheld': ({ name, closest, known }) => `nobody holds the role ${quoted(name)}${nearest(closest, known)}`,
  'role-too-few': ({ role, count, holders }) =>
    `${word(count)} people in the role ${quoted(role)} must approve, and ${word(holders)} hold it`,
  'id-duplicate': ({ id, in: list }) => `${quoted(id)} stands twice in ${word(list)}; give one another id`,
  'name-ambiguous': ({ name, kinds }) => `${quoted(name)} is a ${names(kinds)} at once; give one another id`,
  'name-reserved': ({ name, what }) => `${quoted(name)} has a meaning of its own; give the ${word(what)} another name`,
};

function unknown(what: string): Sentence {
  return ({ name, closest, known }) => `there is no ${what} ${quoted(name)}${nearest(closest, known)}`;
}
