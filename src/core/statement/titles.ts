import type { Emergency } from '../incident/emergencies.ts';
import type { Incident } from '../incident/incident.ts';
import { revisionOf } from '../incident/release.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from './own.ts';
import { BLANK } from './promise.ts';
import { timeText } from './time-text.ts';

/** How a language quotes a title; English quotes where nothing is known. */
const QUOTES: Readonly<Record<string, readonly [string, string]>> = {
  ro: ['„', '”'],
  fr: ['«\u00a0', '\u00a0»'],
};

/** The quoted titles of what an emergency release said, in a language; null where it said nothing in that. */
export function emergencyTitles(
  plan: Plan,
  incident: Incident,
  { statements, release }: Emergency,
  language: string,
  now: string,
): readonly string[] | null {
  const promised = incident.releases.find(({ seq }) => seq === release)?.next_update_by ?? null;
  const [open, close] = own(QUOTES, language) ?? ['“', '”'];
  const titles = statements.flatMap(({ statement, revision }) => {
    const title = own(revisionOf(incident, statement, revision)?.draft.subject ?? {}, language);
    if (title === undefined) return [];
    const filled = promised === null ? title : title.replaceAll(BLANK, timeText(plan, language, promised, now));
    return [`${open}${filled}${close}`];
  });
  return titles.length === statements.length && titles.length > 0 ? titles : null;
}
