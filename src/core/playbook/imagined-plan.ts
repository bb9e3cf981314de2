import type { Playbook, Texts, Workspace } from '../schema/generated/types.ts';
import { isZone } from '../time/zone.ts';
import { compilePlan, type Plan } from './plan.ts';
import type { LanguageTexts } from './scope.ts';

/** When checks imagine an incident: in the night to a Sunday, when no counter is open; the same instant in every run. */
export const NIGHT = '2026-01-04T02:00:00.000Z';

/**
 * The plan with which checks imagine incidents. Its texts are those that count and can be read, without subjects and short
 * forms: no part depends on them. A folder of playbooks alone
 * has no workspace: then one stands in that has whatever the playbook names, so that only what is wrong anywhere is found.
 */
export function imaginedPlan(
  workspace: Workspace | undefined,
  playbook: Playbook,
  texts: readonly LanguageTexts[],
): Plan {
  const home = workspace ?? standIn(playbook, texts);
  // A zone that is none has a finding of its own.
  const timezone = isZone(home.timezone) ? home.timezone : 'UTC';
  const parts = texts.map(({ language, merged }) => [language, partsAlone(merged)] as const);
  return { ...compilePlan({ ...home, timezone }, playbook, {}, {}, {}), texts: Object.fromEntries(parts) };
}

function partsAlone(texts: Texts): Texts {
  const statements = Object.entries(texts.statements ?? {}).map(([id, { subject: _, short: __, ...parts }]) => [
    id,
    parts,
  ]);
  return { ...texts, statements: Object.fromEntries(statements) };
}

function standIn(playbook: Playbook, texts: readonly LanguageTexts[]): Workspace {
  const services = [...(playbook.symptoms ?? []), ...texts.flatMap(({ merged }) => Object.keys(merged.services ?? {}))];
  const audiences = Object.values(playbook.statements).map(({ audience }) => audience);
  return {
    format: 'firsthour/workspace@1',
    organisation: 'Organisation',
    timezone: 'UTC',
    languages: playbook.languages,
    services: Object.fromEntries(services.map((id) => [id, {}])),
    links: [{ url: 'https://example.org' }],
    contacts: [{ text: 'example.org' }],
    people: [{ id: 'commander', name: 'Commander', roles: ['commander'] }],
    channels: { everywhere: { connector: 'manual', audiences: [...new Set(audiences)] } },
  };
}
