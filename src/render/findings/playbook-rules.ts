import { names, quoted, type Sentences, size, word } from './wording.ts';

/** What does not hold together in a playbook. */
export const PLAYBOOK_RULES: Sentences = {
  'playbook-folder': ({ id, folder }) =>
    `the playbook is called ${quoted(id)} and its folder ${quoted(folder)}; they should be the same`,
  'choice-without-values': ({ name, type }) =>
    `the fact ${quoted(name)} is a ${word(type)}, and lists no values: of: [a, b]`,
  'values-without-choice': ({ name, type }) =>
    `the fact ${quoted(name)} is of the type ${word(type)}, which has no values to list; a choice has`,
  'default-type': ({ name, type }) =>
    type === 'time' || type === 'text'
      ? `the fact ${quoted(name)} is of the type ${word(type)}, which has no default`
      : `the default of ${quoted(name)} does not fit its type, ${word(type)}`,
  'condition-type': ({ name, type }) =>
    type === 'time' || type === 'text'
      ? `of ${quoted(name)} a condition can only ask whether it is known or unknown`
      : `${quoted(name)} is a ${word(type)}; a condition asks for one, or for known or unknown`,
  'announce-late': ({ minutes, most }) =>
    `after ${word(minutes)} minutes the first statement is late already: it is due within ${word(most)}`,
  'deadline-kind': ({ id }) => `the deadline ${quoted(id)} needs one of within (once) and every (again and again)`,
  'deadline-never-met': ({ id }) =>
    `nothing meets the deadline ${quoted(id)}: met_by: { public: AUDIENCE } or { filed: NAME }`,
  'deadline-at-most': ({ id }) =>
    `the deadline ${quoted(id)} comes again and again; at_most is for one that is due once`,
  'interval-ends': () => 'the last interval has an end; without "for" it goes on',
  'interval-endless': () => 'this interval never ends, and the next one never begins; say for how long: for: 2h',
  'anchor-unmarked': ({ id, anchor }) =>
    `the deadline ${quoted(id)} waits for ${quoted(anchor)}, which no step marks: mark: ${word(anchor)}`,
  'audience-unreached': ({ audience }) => `no channel of the workspace reaches ${quoted(audience)}`,
  'part-missing': ({ statement, stage, parts }) =>
    `the statement ${quoted(statement)} lacks ${size(parts) > 1 ? `one of ${names(parts, 'or')}` : names(parts)}, which the stage ${word(stage)} needs`,
  'approval-nobody': ({ statement }) =>
    `nobody approves the statement ${quoted(statement)}; name a role under approvals, or say preapproved: true`,
  'deputy-without-role': ({ person, role, deputies }) =>
    `when ${quoted(person)} cannot be reached nobody approves for them: ${names(deputies)} ${size(deputies) > 1 ? 'do' : 'does'} not hold the role ${word(role)}`,
  'step-kind': ({ id, met, known }) =>
    size(met) === 0
      ? `the step ${quoted(id)} does nothing; expected one of ${names(known, 'or')}`
      : `the step ${quoted(id)} does several things (${names(met)}); make a step of each`,
  'nothing-to-choose': ({ id, choose }) =>
    `the step ${quoted(id)} lets choose among ${word(choose)}, and the playbook has none`,
};
