import type { DeliveryReason } from '../../../core/channel/delivery.ts';
import type { Lesson, LessonCode } from '../../../core/report/lesson.ts';
import { deadlineName } from '../../deadlines.ts';
import { counted, listed } from '../../layout/list.ts';
import { plainLine } from '../../layout/plain-line.ts';
import { optionName } from '../../names.ts';
import { reasonWords } from '../../reasons.ts';
import type { Section } from '../page.ts';
import type { Reading } from '../reading.ts';

type Saying = (value: (name: string) => string, reading: Reading, lesson: Lesson) => string;

/** What to change in the playbook: a question or a proposal, never more than this incident has shown. */
export function lessonsSection(reading: Reading): Section {
  const rows = reading.report.lessons.map((one) => {
    const value = (name: string) => {
      const found = one.values[name];
      return typeof found === 'object' ? listed(found) : plainLine(String(found ?? ''));
    };
    return { lead: `${one.file} · ${one.key}`, text: SAYINGS[one.code](value, reading, one), seqs: one.seqs };
  });
  return {
    id: 'lessons',
    title: 'What to change in the playbook',
    none: 'This incident has shown nothing to change.',
    rows,
  };
}

const SAYINGS: Readonly<Record<LessonCode, Saying>> = {
  'deadline-late': (value, reading) =>
    `${deadlineName(reading.plan, value('id'))} came ${counted(Number(value('minutes')), 'minute')} late: what stood in the way?`,
  'deadline-missed': (value, reading) =>
    `${deadlineName(reading.plan, value('id'))} was missed: can it be kept, or should it not be promised?`,
  'step-skipped': (value) =>
    `The step ${value('step')} was left out (“${value('because')}”): is it needed, or in the wrong place?`,
  'part-by-hand': (value) =>
    `${value('part')} of ${value('statement')} was written by hand in ${value('language')}: take the words over, if they were better.`,
  'part-missing': (value) =>
    `${value('statement')} had no ${value('part')}, which its stage needs: is the text missing, or the fact behind it?`,
  'language-owed': (value) => `${value('statement')} had no text in ${value('language')}: write it.`,
  'estimate-moved': (value) =>
    `The estimate told in public was moved ${counted(Number(value('times')), 'time')}: give a later one first, or none.`,
  'channel-lost': (value, { plan }, { values }) =>
    `${value('channel')} could not carry ${value('statement')}: ${reasonWords(plan, 'dependency-lost', value('channel'), Array.isArray(values.lost) ? values.lost : [])}. Can it stand elsewhere?`,
  'channel-failed': (value, { plan }, { values }) =>
    `${value('channel')} did not take what was sent (${reasonWords(plan, values.reason as DeliveryReason, value('channel'), [])}): mend it, and send a test.`,
  'channel-unusable': (value, { plan }, { values }) =>
    `${value('channel')} could not be used (${reasonWords(plan, values.reason as DeliveryReason, value('channel'), [])}): firsthour ready would have said so.`,
  'text-too-long': (value) => `${value('statement')} did not fit ${value('channel')}: give it short forms.`,
  'approval-slow': (value) =>
    `The yes of ${value('role')} to ${value('statement')} took longest, ${counted(Number(value('minutes')), 'minute')}: a deputy, or a text that is approved beforehand?`,
  'approval-missing': (value) =>
    `${value('statements')} went out ${value('roles') === '' ? 'by somebody in no role to publish it' : `without the yes of ${value('roles')}`}: who else can be reached?`,
  rejected: (value) => `${value('statement')} was rejected (“${value('because')}”): change what it is made from.`,
  'workaround-dropped': (value, { plan }) =>
    `${plainLine(optionName(plan, value('option')))} was left out: was it tested, and do its conditions hold?`,
};
