import type { FindingValues } from '../../core/finding.ts';
import { listed } from '../layout/list.ts';
import { names, quoted, type Sentence, type Sentences, size, word } from './wording.ts';

/** Who and what is out of reach when something is lost. */
export const REACH_RULES: Sentences = {
  'reach-deadline': (values) => {
    const { deadlines, audiences, role } = values;
    const heard = size(audiences) > 0;
    const who = heard ? `no channel reaches ${names(audiences, 'or')}` : `nobody in the role ${word(role)} is left`;
    const what = `the ${size(deadlines) > 1 ? 'deadlines' : 'deadline'} ${names(deadlines)} cannot be met`;
    const mend = heard ? 'give them a channel' : 'give the role to somebody';
    const cause = causeOf(values);
    return cause === ''
      ? `${who}, and ${what}; ${mend}`
      : `${cause} ${who}, and ${what}; ${mend} ${heard ? 'that' : 'who'} does not need it`;
  },
  'reach-audience': (values) =>
    `${causeOf(values)} no channel reaches ${quoted(values.audience)}: ${names(values.channels)} ${size(values.channels) > 1 ? 'all need' : 'needs'} it; give them a channel that does not`,
  'reach-one-way': ({ audience, channels, kind }) =>
    `only ${onlyWay(channels, word(kind))} ${quoted(audience)}: when that fails, nobody tells them; give them a channel of another kind`,
  'approvers-too-few': ({ statements, roles, authors, lacking }) =>
    size(authors) === 0
      ? `${statementNames(statements)} ${needs(statements)} ${names(roles)}, each from another person, and too few people hold them; give one of the roles to somebody else too`
      : `when ${names(authors, 'or')} ${size(authors) > 1 ? 'write' : 'writes'} ${statementNames(statements)}, nobody else is left to approve as ${names(lacking)}: authors do not approve what they wrote; give the role to one more person`,
  'reach-approvers': (values) =>
    `${causeOf(values)} nobody is left to approve ${statementNames(values.statements)} as ${names(values.roles)}; give the role to somebody who does not need it`,
  'reach-role': (values) =>
    `${causeOf(values)} nobody in the role ${word(values.role)} is left ${waiting(values)}; give the role to somebody who does not need it`,
  'reach-link': gone('link', 'an address'),
  'reach-contact': gone('contact', 'a contact'),
  'service-uncovered': ({ service }) =>
    `no playbook is for ${quoted(service)}: add it to the symptoms of one, or add a playbook without symptoms, which is taken when no other fits`,
};

/** `with main-site lost, as the playbook assumes,`, or with one more beside it. Nothing where nothing is lost. */
function causeOf({ lost = [], assumed = [] }: FindingValues): string {
  const all = `${names(lost)} lost`;
  if (size(assumed) === 0) return size(lost) === 0 ? '' : `with ${all},`;
  const beside = size(lost) === 0 ? `${names(assumed)} lost` : `${all} beside ${names(assumed)}`;
  return `with ${beside}, as the playbook assumes,`;
}

function gone(what: string, one: string): Sentence {
  return ({ statements, assumed }) =>
    `${statementNames(statements)} ${size(statements) > 1 ? 'show' : 'shows'} {$${what}}, and with ${names(assumed)} lost, as the playbook assumes, there is none; add ${one} to firsthour.yaml that does not need it`;
}

/** `to confirm cause and eta and to do the step classify`. */
function waiting({ facts, compensations, steps }: FindingValues): string {
  return listed([
    ...(size(facts) > 0 ? [`to confirm ${names(facts)}`] : []),
    ...(size(compensations) > 0 ? [`to agree to ${names(compensations)}`] : []),
    ...(size(steps) > 0 ? [`for the ${size(steps) > 1 ? 'steps' : 'step'} ${names(steps)}`] : []),
  ]);
}

const KINDS: Readonly<Record<string, string>> = { email: 'e-mail', telephone: 'the telephone' };

/** `the channel newsletter (e-mail) reaches`, or `e-mail (own-mail and outside-mail) reaches`. */
function onlyWay(channels: FindingValues[string] | undefined, kind: string): string {
  const how = KINDS[kind];
  if (size(channels) > 1) return `${how ?? kind} (${names(channels)}) reaches`;
  return `the channel ${names(channels)}${how === undefined ? '' : ` (${how})`} reaches`;
}

function statementNames(statements: FindingValues[string] | undefined): string {
  return `the ${size(statements) > 1 ? 'statements' : 'statement'} ${names(statements)}`;
}

function needs(statements: FindingValues[string] | undefined): string {
  return size(statements) > 1 ? 'need' : 'needs';
}
