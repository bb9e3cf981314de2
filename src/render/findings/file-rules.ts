import { inside, quoted, type Sentences, word } from './wording.ts';

const YAML_WORDS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'this backslash sequence means nothing in double quotes; write the text in single quotes',
  BAD_INDENT: 'this line does not belong here: look at its indentation, and for a bracket or quote left open above',
  BAD_SCALAR_START: 'a text cannot begin with this character; put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space inside a text make it a key; put the text in quotes',
  BLOCK_IN_FLOW: 'this cannot stand inside { } or [ ]',
  KEY_OVER_1024_CHARS: 'this key is longer than 1024 characters; is a quote or a bracket missing?',
  MISSING_CHAR: 'something is missing here: a colon, a comma, a bracket or a closing quote',
  MULTILINE_IMPLICIT_KEY: 'a key must be on one line; is a colon missing, or a quote?',
  NON_STRING_KEY: 'a key must be a text',
  TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
  UNEXPECTED_TOKEN: 'nobody expects this here; is a comma, a bracket or a quote missing?',
};

/** What is wrong with a file before anybody asks what it says. */
export const FILE_RULES: Sentences = {
  'file-too-large': ({ largest }) =>
    `the file is larger than ${Number(largest) / 1024} KiB; no file of a workspace needs that`,
  'file-not-utf8': () => 'the file is not UTF-8 text; save it as UTF-8',
  'file-unreadable': ({ words }) => `the file cannot be read: ${word(words)}`,
  'file-not-a-map': () => 'the file is not a list of keys and values; it begins with "format:"',
  'file-name': ({ wanted }) => `no file of this name is read here; it should be ${word(wanted)}`,
  'playbook-missing': ({ folder, of }) => `there is no playbooks/${word(folder)}/playbook.yaml for these ${word(of)}`,
  'yaml-syntax': ({ code, words }) =>
    `this is not YAML: ${YAML_WORDS[word(code)] ?? word(words).replace(/^./, (first) => first.toLowerCase())}`,
  'yaml-alias': () => 'anchors (&name) and aliases (*name) are not accepted; write the value out',
  'yaml-tag': () => 'tags (!name) are not accepted; remove it',
  'yaml-directive': () => 'directives (%YAML, %TAG) are not accepted; remove the lines down to ---',
  'yaml-documents': () => 'a second document (---) begins here; one file holds one',
  'yaml-nesting': () => 'the file is nested deeper than any file of a workspace is',
  'yaml-flood': () => 'the file has more keys, values and brackets than any file of a workspace has',
  'key-refused': ({ key }) => `${quoted(key)} is not accepted as a key`,
  'key-duplicate': ({ key, line }) => `the key ${quoted(key)} is already on line ${word(line)}; remove one`,
  'text-hidden-character': ({ character }) => `there is a character that does not show (${word(character)}); remove it`,
  'format-unknown': ({ met, expected }) => format(word(met), word(expected)),
  'key-missing': ({ key, in: place }) => `the key ${quoted(key)} is missing${inside(place)}`,
};

function format(met: string, expected: string): string {
  const [name, number] = met.split('@');
  const [expectedName, expectedNumber] = expected.split('@');
  if (expected === '')
    return `the format "${met}" is unknown; there is firsthour/workspace@1, firsthour/playbook@1 and firsthour/texts@1`;
  if (name === expectedName && Number(number) > Number(expectedNumber)) {
    return `the format "${met}" is newer than this program, which reads "${expected}"; update firsthour`;
  }
  return `the format "${met}" does not belong here; a file of this name has "${expected}"`;
}
