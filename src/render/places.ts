import type { Plan } from '../core/playbook/plan.ts';

/** Where a text goes. */
type Placed = { readonly statement: string; readonly channel: string; readonly language: string };

/** `holding: website and email (ro, en), branch-door (ro); staff-brief: email (ro, en)`. */
export function placesOf(plan: Plan, deliveries: readonly Placed[]): string {
  const statements = [...new Set(deliveries.map(({ statement }) => statement))];
  return statements
    .map(
      (statement) =>
        `${statement}: ${channelsOf(
          plan,
          deliveries.filter((one) => one.statement === statement),
        )}`,
    )
    .join('; ');
}

/** Channels that have the same languages share one bracket. */
export function channelsOf(plan: Plan, deliveries: readonly Omit<Placed, 'statement'>[]): string {
  const channels = [...new Set(deliveries.map(({ channel }) => channel))];
  const byLanguages = new Map<string, readonly string[]>();
  for (const channel of channels) {
    const ordered = deliveries.filter((one) => one.channel === channel).map(({ language }) => language);
    const key = plan.workspace.languages.filter((language) => ordered.includes(language)).join(', ');
    byLanguages.set(key, [...(byLanguages.get(key) ?? []), channel]);
  }
  return [...byLanguages].map(([languages, alike]) => `${alike.join(', ')} (${languages})`).join(', ');
}
