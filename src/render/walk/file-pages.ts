import type { Entry } from '../../core/incident/entry.ts';
import type { Kit } from '../../core/paper/kit.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Report } from '../../core/report/report.ts';
import type { Numbers } from '../../core/workspace/reach.ts';
import { kitHtml } from '../kit/kit-html.ts';
import { kitText } from '../kit/kit-text.ts';
import { reportHtml } from '../report/html.ts';
import { reportMarkdown } from '../report/markdown.ts';
import { reportPage } from '../report/report-page.ts';

/** Columns of a plain text that goes to a printer. */
const PAPER = 80;

/** What the walk puts into files, each as the end of the file's name wants it. */
export const filePages = {
  kit: (kit: Kit, numbers: Numbers, file: string): string =>
    isHtml(file) ? kitHtml([kit], numbers) : kitText(kit, numbers, PAPER),
  report: (plan: Plan, report: Report, entries: readonly Entry[], file: string): string => {
    if (file.endsWith('.json')) return `${JSON.stringify(report, null, 2)}\n`;
    const reading = { plan, report, entries };
    return isHtml(file) ? reportHtml(reading) : reportMarkdown(reportPage(reading));
  },
};

function isHtml(file: string): boolean {
  return /\.html?$/.test(file);
}
