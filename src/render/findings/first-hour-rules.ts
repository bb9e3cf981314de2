import { counted } from '../layout/list.ts';
import { byWhy } from './promise-rules.ts';
import { names, quoted, type Sentence, type Sentences, size, word } from './wording.ts';

/** What would stand in the way of the first word, and what an organisation owes its customers in and after it. */
export const FIRST_HOUR_RULES: Sentences = {
  'first-statement-policy': ({ most, hour }) =>
    `the first statement may take ${word(most)} in this workspace; customers expect to hear within ${word(hour)} of when it stopped working`,
  'first-word-missing': () =>
    'no statement is the first word to customers: { stage: holding, audience: customers, parts: [what, since, regret, action, workaround, next_update, contact], preapproved: true }',
  'first-word-stage': ({ statement, stage }) =>
    `the first word to customers is ${quoted(statement)}, of the stage ${word(stage)}; a statement of the stage holding comes first`,
  'first-word-waits': byWhy({
    repeat: ({ id }) =>
      `the first word to customers is never sent: the step ${quoted(id)} comes back after a word that a channel has accepted, and nothing is said before; publish the first statement in a step that does not repeat`,
    after: ({ id }) =>
      `the first word to customers is never sent: the step ${quoted(id)} waits until it has stopped again; publish the first statement in a step before it`,
    end: ({ id }) =>
      `the first word to customers waits for the end: the step ${quoted(id)} comes once it works again; publish the first statement in an earlier step`,
  }),
  'first-word-questions': ({ before, most }) =>
    `before customers are told the walk asks ${counted(size(before), 'question')} (${names(before)}), and then whether to send; ${word(most)} in all are enough: move this one into a step after the first statement`,
  'first-word-needs-approval': ({ statement, roles }) =>
    `nobody hears anything before ${names(roles)} ${size(roles) > 1 ? 'have' : 'has'} approved ${quoted(statement)}; have its words agreed on now, and say preapproved: true`,
  'first-word-needs-person': byWhy({
    confirm: ({ name, role }) =>
      `before customers are told, somebody else (${word(role)}) must confirm ${quoted(name)}; ask for it in a step after the first statement`,
    role: ({ name, role }) =>
      `before customers are told, the step ${quoted(name)} needs somebody in the role ${quoted(role)}, which not every commander holds; remove the role, or move the step after the first statement`,
  }),
  'first-word-no-default': byWhy({
    fact: ({ name, type }) =>
      `${quoted(name)} is asked before customers are told, and Enter is no answer; ${type === 'time' || type === 'text' ? 'say optional: true' : 'give it a default, or say optional: true'}, or ask for it later`,
    choose: ({ name }) =>
      `${word(name)} are chosen before customers are told, and Enter chooses none; offer what always helps unasked (${name === 'workarounds' ? 'offer' : 'promise'}: first), and let this step come after the first statement`,
  }),
  'first-word-part-empty': emptyPart('the first word '),
  'part-empty': emptyPart(''),
  'part-untimed': ({ statement, part, language, wanted }) =>
    `the part ${word(part)} of ${quoted(statement)} tells no time in ${quoted(language)}; write it with {$${word(wanted)}}`,
  'apology-missing': () =>
    'no statement to customers owns the fault; after the end publish one with { stage: apology, audience: customers, parts: [cause, regret, responsibility, compensation, action, contact] }',
  'workaround-missing': ({ service, languages }) =>
    `whoever cannot use ${quoted(service)} is told of no way round it, nor that there is none in ${names(languages)}; add a workaround for it, or the text workarounds: { none: … }`,
  'workaround-untested': ({ id }) =>
    `nobody says when the workaround ${quoted(id)} was last tried; try it, and write down the day: tested: 2027-05-01`,
  'workaround-lost': byWhy({
    assumed: ({ id, need, down }) =>
      `the workaround ${quoted(id)} needs ${needing(need, down)}, which this playbook assumes to be lost: it is never offered; find a way that does without, or remove it`,
    when: ({ id, need, down }) =>
      `the workaround ${quoted(id)} needs ${needing(need, down)}, which does not work whenever it would be offered (when: services); find a way that does without, or remove it`,
  }),
  'compensation-missing': ({ languages }) =>
    `nothing is given back; add to compensations: { fees: { approve: [finance], pay_within: 30d } }${size(languages) > 0 ? `, or say why nothing in the playbook's own texts (${names(languages)}): compensations: { none: … }` : ''}`,
  'compensation-approver': ({ id }) =>
    `nobody agrees to the compensation ${quoted(id)}; name the role that can promise money: approve: [finance]`,
  'pay-by-untold': ({ id, language }) =>
    `in ${quoted(language)} nobody is told by which day ${quoted(id)} is paid; write {$pay_by} into this text, or into a part of the apology`,
  'compensation-pay-by': ({ id }) =>
    `there is no day by which the compensation ${quoted(id)} is paid; say how long after the end it takes at most: pay_within: 30d`,
};

function needing(need: Parameters<typeof quoted>[0], down: Parameters<typeof quoted>[0]): string {
  return need === down ? quoted(need) : `${quoted(need)}, and that needs ${quoted(down)}`;
}

/** A part that is not said: because of a fact, or because its words come out empty. */
function emptyPart(lead: string): Sentence {
  return ({ statement, part, language, stage, facts }) => {
    const about = `in ${quoted(language)} ${lead}${quoted(statement)} has no part ${word(part)}`;
    const need = `the stage ${word(stage)} needs it`;
    if (size(facts) === 0) return `${about}: its words come out empty, and ${need}; write them`;
    const way = word(facts) === 'actions' ? 'give the fact a default' : 'say it without';
    const text = Array.isArray(facts) ? `unknown.${word(facts[0])}.unknown` : '';
    return `${about} as long as nothing can be said of ${names(facts)}, and ${need}; ${way}, or write a text for that: ${text}`;
  };
}
