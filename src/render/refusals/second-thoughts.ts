import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';

/** About correcting and taking back what was said. */
export const SECOND_THOUGHT_SAYINGS: Catalogue = {
  'correct-the-first': ({ text }) => ({
    message: `${text('statement')} is a correction itself.`,
    hint: `Correct ${text('corrected')} once more: that makes the next ${text('statement')}, and says what is right now.`,
  }),
  'never-out': ({ text }) => ({
    message: `${text('statement')} is not out anywhere: there is nothing to correct or to take back.`,
    hint: `Change it before it goes: firsthour draft ${text('statement')} --part PART.LANGUAGE="…", or firsthour set.`,
  }),
  'not-out-yet': ({ text }) => ({
    message: `${text('statement')} waits to be sent and is not out anywhere: there is nothing to correct or to take back.`,
    hint: 'firsthour stop calls it back; then write it anew and publish it.',
  }),
  'still-on-its-way': ({ text, list }) => ({
    message: `${text('statement')} ${text('revision')} is on its way to ${listed(places(list('deliveries')))}: nobody knows yet where it will be out.`,
    hint: 'Wait half a minute, look with firsthour status, and say it again: what you wrote is kept.',
  }),
  'correction-empty': ({ text, list }) => {
    const language = list('languages')[0] ?? 'LANGUAGE';
    return {
      message: `A correction of ${text('statement')} has to say what was wrong and what is right.`,
      hint: `firsthour correct ${text('statement')} --part wrong.${language}="…" --part right.${language}="…", and so for each language (${list('languages').join(', ')}).`,
    };
  },
  'taken-back': ({ text }) => ({
    message: `${text('statement')} was taken back: as it is, it goes out nowhere any more.`,
    hint: `firsthour draft ${text('statement')} writes it anew from what is known now.`,
  }),
  'corrected-since': ({ text }) => ({
    message: `${text('statement')} was corrected by ${text('correction')}: as it is, it goes out nowhere any more.`,
    hint: `Record what is right with firsthour set; then firsthour draft ${text('statement')} writes it anew.`,
  }),
  'already-retracted': ({ text }) => ({
    message: `${text('statement')} has been taken back already, by ${text('person')}.`,
    hint: 'firsthour status shows where that stands; firsthour retry goes on with what is still open.',
  }),
  'retract-not-yours': ({ text, list }) => ({
    message: `Taking ${text('statement')} back is for ${listed(list('roles'), 'or')}, and ${text('person')} is not one.`,
    hint: `--for ${list('holders')[0] ?? 'PERSON'} --via phone enters their word; without them: --emergency.`,
  }),
};

/** `website/ro` of `holding-1/website/ro#2`. */
function places(deliveries: readonly string[]): readonly string[] {
  return deliveries.map((id) => id.replace(/#\d+$/, '').split('/').slice(-2).join('/'));
}
