import type { Catalogue } from './said.ts';

/** About the sentence that we should have said so sooner. */
export const LATE_SAYINGS: Catalogue = {
  'late-said-before': () => ({
    message: 'That we should have said so sooner has been said: it is said once.',
    hint: 'firsthour log shows when.',
  }),
  'not-late': () => ({
    message: 'That we should have said so sooner is not true: the first statement is not late.',
    hint: 'firsthour status shows until when it is in time; firsthour set started_at=13:05 corrects when it began.',
  }),
  'late-without-text': () => ({
    message: 'No texts of this playbook have the sentence that we should have said so sooner.',
    hint: 'Write it into the regret by hand: firsthour draft holding --edit; for the next time, put late: into playbooks/en.yaml.',
  }),
};
