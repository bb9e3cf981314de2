import { counted } from '../layout/list.ts';
import type { Catalogue } from './said.ts';

/** About approvals given by telephone, and a playbook that was to be read again. */
export const APPROVER_SAYINGS: Catalogue = {
  'not-a-code': ({ text }) => ({
    message: `"${text('code')}" is no read-back code: it has six letters and digits, and never 0, O, 1, I or L.`,
    hint: 'Have it read again, or leave --code out: the approval is then recorded as without read-back.',
  }),
  'code-of-own': ({ text }) => ({
    message: `${text('person')} approves with their own hands, and reads nothing back.`,
    hint: 'Leave --code out; it goes with --for PERSON --via phone.',
  }),
  'other-text-read': ({ text }) => ({
    message: `${text('code')} is not the code of ${text('statement')} as it stands: ${text('person')} has read another text.`,
    hint: `firsthour status shows the code. Read the text out again, and ask for its code.`,
  }),
  'review-expired': ({ text, list }) => ({
    message: `The review of ${text('playbook')} expired ${counted(Number(list('days')[0] ?? 0), 'day')} ago: what was approved with it needs a word why it still holds.`,
    hint: 'Read the text once more, and add --because WHY. It is asked once in an incident.',
  }),
};
