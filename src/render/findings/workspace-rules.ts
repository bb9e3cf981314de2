import { quoted, type Sentences, word } from './wording.ts';

/** What does not hold together in firsthour.yaml and connectors/. */
export const WORKSPACE_RULES: Sentences = {
  'needs-circle': ({ circle }) => `it needs itself: ${word(Array.isArray(circle) ? circle.join(' needs ') : '')}`,
  'deputy-self': ({ id }) => `${quoted(id)} cannot be their own deputy`,
  'connector-name': ({ id, file }) =>
    `the connector is called ${quoted(id)} and its file ${quoted(`${word(file)}.yaml`)}`,
  'channel-key-missing': ({ channel, connector, key }) =>
    `the channel ${quoted(channel)} has no ${quoted(key)}, which the connector ${quoted(connector)} needs: ${word(key)}: { env: NAME }`,
  'first-statement-late': ({ within, most }) =>
    `the first statement may take ${word(within)} here; it must come within ${word(most)}`,
  'first-statement-missing': ({ most }) =>
    `there is no deadline for the first public statement, which must come within ${word(most)}: { within: ${word(most)}, from: started, met_by: { public: customers } }`,
  'estimate-forbidden': ({ statement }) =>
    `the statement ${quoted(statement)} has the part eta, and the workspace forbids estimates`,
  'language-none': () => 'the playbook has none of the languages of the workspace',
  'language-lacking': ({ language }) =>
    `the playbook lacks ${quoted(language)}, a language of the workspace: what it says is owed in that language`,
  'playbook-none': () =>
    'there is no playbook beside this file, so nothing can be started; there should be one in playbooks/<id>/playbook.yaml',
};
