import { names, quoted, type Sentence, type Sentences, size, word } from './wording.ts';

/** What a playbook promises, or asks for, and never comes to. */
export const PROMISE_RULES: Sentences = {
  'first-statement-clock': ({ id, from }) =>
    `the deadline ${quoted(id)} counts from ${word(from)}; customers count from when it stopped working: from: started`,
  'deadline-unmeetable': byWhy({
    nobody: ({ id, audience }) =>
      `no step tells ${quoted(audience)}, so nothing can meet the deadline ${quoted(id)}; publish a statement for them in a step`,
    channel: ({ id, audience }) =>
      `no channel that carries a statement for ${quoted(audience)} is public, so nothing can meet the deadline ${quoted(id)}; give a public channel that audience`,
    end: ({ id, audience }) =>
      `${quoted(audience)} are told only once it works again, too late for the deadline ${quoted(id)}; publish a statement for them in an earlier step`,
    turns: ({ id }) =>
      `no step comes back at the turns of the deadline ${quoted(id)}; let one repeat: { publish: […], repeat: ${word(id)}, until: restored }`,
    private: ({ id }) =>
      `the step that comes back at the turns of ${quoted(id)} tells nothing to the public, so no turn is ever met; let it publish an update for customers`,
  }),
  'cadence-missing': ({ id, others }) =>
    size(others) > 0
      ? `no deadline ${quoted(id)} comes again and again, and only that one can be promised; ${names(others)} cannot: rename it`
      : `nobody is promised a next word: there is no deadline ${word(id)}: { every: [{ interval: 30m, for: 2h }, { interval: 1h }], from: public, until: restored }`,
  'cadence-endless': ({ id }) =>
    `the deadline ${quoted(id)} has no end, and stays missed for ever once it works again; it ends with until: restored`,
  'unpublished-statement': ({ statement }) =>
    `no step publishes the statement ${quoted(statement)}; put it into a step (publish: [${word(statement)}]), or remove it`,
  'step-unreachable': byWhy({
    ask: ({ id, names: facts }) =>
      `the walk never comes to the step ${quoted(id)}: steps before it have asked for ${names(facts)}; remove the step, or ask there for something else`,
    publish: ({ id, names: statements }) =>
      `the walk never comes to the step ${quoted(id)}: ${names(statements)} went out in steps before it; remove the step, or let it repeat: next-update`,
    do: ({ id, names: tasks }) =>
      `the walk never comes to the step ${quoted(id)}: ${names(tasks)} was done in steps before it; remove the step`,
    choose: ({ id, names: list }) =>
      `the walk never comes to the step ${quoted(id)}: ${names(list)} were chosen in a step before it; remove the step`,
    mark: ({ id, names: marks }) =>
      `the walk never comes to the step ${quoted(id)}: a step before it has marked ${names(marks)}; remove the step`,
    ended: ({ id, names: statements }) =>
      `the walk never comes to the step ${quoted(id)}: it says that something does not work (${names(statements)}), and comes after the step with mark: restored; move it before that step`,
    until: ({ id, names: marks }) =>
      `the walk never comes to the step ${quoted(id)}: it ends with ${names(marks)}, which a step before it marks; move it before that step, or remove until`,
    'never-reopened': ({ id }) =>
      `the walk never comes to the step ${quoted(id)}: it waits until it has stopped again, and no step says that it works (mark: restored)`,
  }),
  'step-before-end': ({ id, statement }) =>
    `the step ${quoted(id)} says that it works again (${word(statement)}), and no step before it marks that; put a step with mark: restored before it`,
  'severity-unreachable': ({ id, first }) =>
    `the severity ${quoted(id)} never comes up: ${quoted(first)} above it holds whenever it would, and the first counts; put the narrower one first`,
  'condition-never-holds': ({ name, stays }) =>
    size(stays) > 0
      ? `this holds only if somebody sets ${quoted(name)} unasked: no step asks for it, and it stays ${names(stays)}; ask for it in a step (ask: [${word(name)}])`
      : `this holds only if somebody sets ${quoted(name)} unasked: no step asks for it; ask for it in a step (ask: [${word(name)}])`,
  'fact-never-asked': ({ name }) =>
    `texts show the fact ${quoted(name)}, and no step asks for it: they are never said; ask for it in a step (ask: [${word(name)}]), or give it a default`,
  'option-never-chosen': ({ id, list }) =>
    `nothing brings ${quoted(id)} into a statement: it is not offered unasked (${list === 'workarounds' ? 'offer' : 'promise'}: first), and no step lets somebody choose: ${word(list)}`,
};

/** A sentence for each reason why a rule is broken. */
export function byWhy(sentences: Sentences): Sentence {
  return (values) => sentences[word(values.why)]?.(values) ?? '';
}
