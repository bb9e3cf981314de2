import { quoted, type Sentences, word } from './wording.ts';

const MESSAGE_FAULTS: Readonly<Record<string, string>> = {
  'leading-dot': 'a text cannot begin with a dot; begin with a word, or write {{.…}}',
  brace: 'a brace is for placeholders such as {$services}; write \\{ for a brace that is shown',
  backslash: 'a backslash stands only before {, } and |; write \\\\ for one that is shown',
  placeholder: 'this placeholder is misspelt; it is written {$services}',
  markup: 'markup ({#b}, {/b}) is not accepted; a text is plain',
  local: '.local is not accepted; a text has placeholders and .match alone',
  function: 'only :number and :integer are accepted',
  match: 'the variants of .match do not fit together; each has one key for each value, and the last is *',
};

/** What does not hold together in texts. */
export const TEXT_RULES: Sentences = {
  'texts-missing': ({ language }) =>
    `the playbook lists ${quoted(language)}, and has no ${word(language)}.yaml beside it`,
  'texts-unlisted': ({ language }) => `the playbook does not list ${quoted(language)}: this file is not used`,
  'texts-language': ({ met, language }) =>
    `the language is ${quoted(met)}, and the file's name says ${quoted(language)}`,
  'text-missing': ({ text, language }) => `there is no text ${quoted(text)} in ${quoted(language)}`,
  'part-unused': ({ statement, part }) =>
    `the statement ${quoted(statement)} has no part ${quoted(part)}: this text is never said`,
  'message-syntax': ({ code, at }) =>
    `${MESSAGE_FAULTS[word(code)] ?? 'this is not a message'}${word(at) === '' ? '' : ` (at ${quoted(at)})`}`,
  'name-placeholder': () => 'a name stands in texts as it is; a placeholder in it would be read out',
  'fact-internal': ({ name }) => `the fact ${quoted(name)} is internal, and cannot stand in a text`,
  'free-text-preapproved': ({ name, statement }) =>
    `the fact ${quoted(name)} is free text, and the statement ${quoted(statement)} is preapproved: nobody would read it before it is sent`,
  'promise-without-deadline': () =>
    'the text promises {$next_update_by}, and the playbook has no recurring deadline next-update',
  'promise-late': ({ stage }) =>
    `the text promises {$next_update_by}; in the stage ${word(stage)} there is no next update`,
  'pay-by-without-time': () => 'the text promises {$pay_by}, and no compensation here says pay_within',
};
