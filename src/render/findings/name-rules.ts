import { counted } from '../layout/list.ts';
import { names, nearest, quoted, type Sentence, type Sentences, word } from './wording.ts';

/** Names that nothing bears, or that are taken. */
export const NAME_RULES: Sentences = {
  'unknown-audience': unknown('audience'),
  'unknown-channel': unknown('channel'),
  'unknown-compensation': unknown('compensation'),
  'unknown-connector': unknown('connector'),
  'unknown-deadline': unknown('deadline'),
  'unknown-dependency': unknown('dependency'),
  'unknown-fact': unknown('fact'),
  'unknown-language': unknown('language'),
  'unknown-notice': unknown('notice'),
  'unknown-option': unknown('workaround or compensation'),
  'unknown-person': unknown('person'),
  'unknown-placeholder': ({ name, closest, known }) =>
    `{$${word(name)}} is neither a fact of the playbook nor built in${nearest(closest, known)}`,
  'unknown-scenario': unknown('scenario'),
  'unknown-service': unknown('service'),
  'unknown-statement': unknown('statement'),
  'unknown-task': unknown('task'),
  'unknown-value': unknown('value'),
  'unknown-workaround': unknown('workaround'),
  'unknown-day': ({ name }) => `the calendar has no day ${quoted(name)}`,
  'unknown-timezone': ({ name }) => `${quoted(name)} is no time zone; one is written like Europe/Paris`,
  'role-unheld': ({ name, closest, known }) => `nobody holds the role ${quoted(name)}${nearest(closest, known)}`,
  'role-too-few': ({ role, count, holders }) =>
    `${word(count)} people in the role ${quoted(role)} must approve, and ${counted(Number(holders), 'person holds', 'people hold')} it`,
  'id-duplicate': ({ id, in: list }) => `${quoted(id)} stands twice in ${word(list)}; give one another id`,
  'name-ambiguous': ({ name, kinds }) => `${quoted(name)} names both a ${names(kinds, 'and a')}; give one another id`,
  'name-reserved': ({ name, what }) => `${quoted(name)} has a meaning of its own; give the ${word(what)} another name`,
};

function unknown(what: string): Sentence {
  return ({ name, closest, known }) => `unknown ${what} ${quoted(name)}${nearest(closest, known)}`;
}
