import { teamText } from '../names.ts';
import type { ReportPage } from './page.ts';
import type { Reading } from './reading.ts';
import { clock } from './reading.ts';
import { clocksSection, promisesSection } from './sections/clocks.ts';
import { approvalsSection } from './sections/consent.ts';
import { lessonsSection } from './sections/lessons.ts';
import { notThereSection } from './sections/not-there.ts';
import { recordSection } from './sections/record.ts';
import { debriefSections } from './sections/score.ts';
import { summaryRows } from './sections/summary.ts';
import { decisionsSection, factsSection, timelineSection } from './sections/turns.ts';
import { firstWordsSection, heardSection, textsSection } from './sections/words.ts';

/** An after-action record in words. */
export function reportPage(reading: Reading): ReportPage {
  const { plan, report } = reading;
  return {
    title: `After-action record: ${teamText(plan.playbook.title)}`,
    exercise: report.mode === 'drill',
    warnings: warningsOf(reading),
    opening: debriefSections(reading),
    summary: summaryRows(reading),
    sections: [
      firstWordsSection(reading),
      clocksSection(reading),
      promisesSection(reading),
      heardSection(reading),
      approvalsSection(reading),
      notThereSection(reading),
      factsSection(reading),
      decisionsSection(reading),
      lessonsSection(reading),
      timelineSection(reading),
      textsSection(reading),
      recordSection(reading),
    ],
  };
}

function stillOpen({ report }: Reading): string {
  return report.debrief ? 'The drill ended before its incident did.' : 'So far: the incident is not over.';
}

function warningsOf(reading: Reading): readonly string[] {
  const { report } = reading;
  const { damaged_at_line, unknown } = report.incomplete;
  return [
    ...(report.so_far ? [`${stillOpen(reading)} As it stood at ${clock(reading, report.now)}.`] : []),
    ...(damaged_at_line === null
      ? []
      : [
          `The journal is damaged at line ${damaged_at_line}: what came after is not in this report. firsthour verify says more.`,
        ]),
    ...(unknown.length === 0
      ? []
      : [
          `A newer version has written what this one does not know (${unknown.join(', ')}): it is in the timeline by name only, and may change the rest.`,
        ]),
  ];
}
