import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

/** About who speaks, for whom, in which role. */
export const PEOPLE_SAYINGS: Catalogue = {
  'person-unknown': ({ text, list }) => ({
    message: `firsthour.yaml has no person "${text('person')}".`,
    hint: meant(text('person'), list('people')),
  }),
  'speaker-missing': ({ text }) => ({
    message: 'Who speaks? Whatever is written needs a name.',
    hint: `Add --as PERSON, or set FIRSTHOUR_AS. There is: ${text('people')}.`,
  }),
  'for-missing': () => ({
    message: '--via says how somebody told you, and nobody is named.',
    hint: 'Add --for PERSON.',
  }),
  'via-missing': ({ text }) => ({
    message: `How did ${text('person')} tell you?`,
    hint: 'Add --via phone or --via room.',
  }),
  'via-unknown': ({ text }) => ({
    message: `--via cannot be "${text('via')}".`,
    hint: 'It takes phone or room: how the other person told you.',
  }),
  'not-in-role': ({ text, list }) => ({
    message: `${text('person')} does not hold the role ${text('role')}, and this needs it.`,
    hint:
      list('holders').length === 0
        ? `Nobody holds it: give it to somebody in firsthour.yaml.`
        : `Ask ${listed(list('holders'), 'or')}, then add --for PERSON --via phone.`,
  }),
  'author-cannot-approve': ({ text, list }) => ({
    message: `${text('person')} wrote ${text('statement')}: somebody else has to approve it.`,
    hint:
      list('holders').length === 0
        ? 'Nobody else holds the role. firsthour publish --emergency --because WHY sends it without.'
        : `Ask ${listed(list('holders'), 'or')}, then add --for PERSON --via phone.`,
  }),
  'one-person-one-role': ({ text }) => ({
    message: `${text('person')} has approved this as ${text('role')}: one person counts once.`,
    hint: 'Somebody else has to approve in the other role.',
  }),
  'role-not-missing': ({ text, list }) => ({
    message: `No approval as ${text('role')} is missing.`,
    hint: list('missing').length === 0 ? 'None is missing.' : `Missing: ${listed(list('missing'))}.`,
  }),
  'not-asked': ({ text, list }) => ({
    message: `${text('person')} is not asked about ${text('statement')}.`,
    hint: list('roles').length === 0 ? 'It needs no approval.' : `Its approvers are ${listed(list('roles'))}.`,
  }),
};
