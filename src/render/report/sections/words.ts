import type { HeardRow, PublishedText } from '../../../core/report/report.ts';
import { listed } from '../../layout/list.ts';
import { plainLine } from '../../layout/plain-line.ts';
import { audienceName, kindOfStatement } from '../../names.ts';
import type { Quote, Section } from '../page.ts';
import type { Reading } from '../reading.ts';
import { clock, lead } from '../reading.ts';

/** How long each audience waited for a word in its language. */
export function firstWordsSection(reading: Reading): Section {
  const rows = reading.report.first_words.map((one) => ({
    lead: lead(reading, one),
    text: `${audienceName(reading.plan, one.audience)} in ${one.language}: ${one.statement}, on ${one.channel}`,
    seqs: [one.seq],
  }));
  return { id: 'first-words', title: 'First word to each audience', none: 'Nobody heard anything.', rows };
}

/** Who heard what when. */
export function heardSection(reading: Reading): Section {
  const rows = reading.report.heard.map((one) => ({
    lead: lead(reading, one),
    text: `${audienceName(reading.plan, one.audience)} heard ${one.statement} ${one.revision}, on ${listed(one.channels)} (${one.languages.join(', ')})${isEmergency(reading, one) ? ', EMERGENCY RELEASE' : ''}`,
    seqs: one.seqs,
    ...(isEmergency(reading, one) ? { mark: 'bad' as const } : {}),
  }));
  return { id: 'heard', title: 'What each audience heard', none: 'Nobody heard anything.', rows };
}

function isEmergency({ report }: Reading, { statement, revision }: HeardRow): boolean {
  return report.texts.some((one) => one.emergency && one.statement === statement && one.revision === revision);
}

/** The texts as they were published, to the letter. */
export function textsSection(reading: Reading): Section {
  const quotes = reading.report.texts.map((one) => quoteOf(reading, one));
  return { id: 'texts', title: 'Texts as published', none: 'Nothing was published.', rows: [], quotes };
}

function quoteOf(reading: Reading, text: PublishedText): Quote {
  const { statement, revision, language, channels, emergency } = text;
  const to = channels.map(({ channel, state, accepted_at }) =>
    accepted_at === null ? `${channel} (${state})` : `${channel} (${clock(reading, accepted_at)})`,
  );
  return {
    head: `${lead(reading, text)}: ${statement} ${revision}, ${kindOfStatement(reading.plan, text)}, in ${language}, to ${listed(to)}`,
    language: plainLine(language),
    subject: text.subject,
    text: text.text,
    emergency,
    seqs: [text.seq, ...channels.map(({ seq }) => seq)],
  };
}
