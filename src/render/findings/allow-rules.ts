import { quoted, type Sentences, word } from './wording.ts';

const FORM = '# firsthour: allow RULE because WHY';

/** What is wrong with comments that switch a rule off. */
export const ALLOW_RULES: Sentences = {
  'allow-form': ({ what, rule }) => {
    if (what === 'reason') {
      return `${quoted(rule)} is not allowed without a reason: # firsthour: allow ${word(rule)} because WHY`;
    }
    return what === 'place'
      ? 'allow-in-file stands above the first key, where whoever opens the file sees it; for one line there is allow'
      : `this allows nothing; it is written ${FORM}, or allow-in-file above the first key`;
  },
  'allow-unused': ({ rule, on }) =>
    `${on === undefined ? 'nothing in this file breaks' : `line ${word(on)} does not break`} ${quoted(rule)}: remove the comment`,
  'allow-refused': ({ rule }) =>
    `${quoted(rule)} cannot be allowed: as long as this is wrong, the file is not used in a crisis either`,
  'unknown-rule': ({ name, closest }) =>
    `unknown rule ${quoted(name)}; ${closest === undefined ? 'firsthour explain lists them all' : `did you mean ${quoted(closest)}?`}`,
};
