import type { Plan } from '../playbook/plan.ts';
import type { WebhookData } from '../schema/generated/types.ts';
import type { Rendition } from '../statement/draft.ts';
import { shownTime, unfillPromise } from '../statement/promise.ts';
import { digestOf } from '../statement/rendition.ts';
import type { AlarmRaised } from './alarm-raised.ts';
import { alarmText } from './alarm-text.ts';
import type { Entry } from './entry.ts';
import type { OrderedDelivery } from './release-data.ts';

/**
 * Why what was sent is not what was approved. `not-drafted`: the release names a revision that nobody froze. `not-listed`:
 * the rendition is not one of that revision's for this place. `differs`: the text is another one, beyond the promised time.
 */
export type TextFault = {
  readonly delivery: string;
  readonly fault: 'not-drafted' | 'not-listed' | 'differs';
};

/** What comparing the texts came to. */
export type VerifiedTexts = { readonly checked: number; readonly faults: readonly TextFault[] };

/** The types of entries that `verifyTexts` looks at. */
export const TEXT_ENTRIES = ['statement.drafted', 'statement.published', 'playbook.switched'] as const;

/**
 * Compares every body that was ordered with the rendition that was approved: the blank is put back, and any other
 * difference counts. `entries` are the accepted ones of the types above, in order.
 */
export function verifyTexts(plan: Plan, entries: readonly Entry[]): VerifiedTexts {
  const drafts = new Map<string, Entry<'statement.drafted'>>();
  const faults: TextFault[] = [];
  let checked = 0;
  let switched = false;
  for (const entry of entries) {
    if (entry.type === 'statement.drafted') drafts.set(key(entry.data), entry);
    if (entry.type === 'playbook.switched') switched = true;
    if (entry.type !== 'statement.published') continue;
    for (const delivery of entry.data.deliveries) {
      if (entry.data.alarm) {
        if (!isAlarmText(switched ? null : plan, entry, entry.data.alarm, delivery))
          faults.push({ delivery: delivery.id, fault: 'differs' });
        checked += 1;
        continue;
      }
      const named = entry.data.statements.find((one) => key(one) === key(delivery));
      const draft = drafts.get(key(delivery));
      const fault =
        draft === undefined || named?.digest !== draft.hash ? 'not-drafted' : faultOf(plan, draft, entry, delivery);
      if (fault) faults.push({ delivery: delivery.id, fault });
      checked += 1;
    }
  }
  return { checked, faults };
}

function faultOf(
  plan: Plan,
  { data: draft, hash }: Entry<'statement.drafted'>,
  { data: release, at }: Entry<'statement.published'>,
  delivery: OrderedDelivery,
): TextFault['fault'] | null {
  const { channel, language, rendition } = delivery;
  const approved = draft.renditions[rendition];
  const isListed = draft.list.some(
    (one) => one.channel === channel && one.language === language && one.sha256 === rendition,
  );
  if (!approved || !isListed || digestOf(approved) !== rendition) return 'not-listed';
  const sent = dataOf(delivery.body);
  if (sent?.digest !== hash || sent.next_update_by !== release.next_update_by) return 'differs';
  return digestOf(withBlank(plan, language, sent, approved, release.next_update_by, at)) === rendition
    ? null
    : 'differs';
}

/** An alarm has no draft: it is what was ordered, and the same when made anew of the reviewed text. `plan` null: of texts that are not at hand. */
function isAlarmText(
  plan: Plan | null,
  { at }: Entry<'statement.published'>,
  alarm: AlarmRaised,
  { language, rendition, body }: OrderedDelivery,
): boolean {
  const sent = dataOf(body);
  if (!sent || digestOf(sent) !== rendition) return false;
  const made = plan && alarmText(plan, language, alarm, { incident: sent.incident, mode: sent.mode, at });
  return plan === null || (made !== null && digestOf(made) === rendition);
}

function withBlank(
  plan: Plan,
  language: string,
  sent: Rendition,
  approved: Rendition,
  promise: string | null,
  at: string,
): Rendition {
  return promise === null ? sent : unfillPromise(sent, shownTime(plan, language, promise, at), approved);
}

function dataOf(body: string): (WebhookData & Rendition) | null {
  try {
    const { data } = JSON.parse(body) as { readonly data?: WebhookData & Rendition };
    return data ?? null;
  } catch {
    return null;
  }
}

function key({ statement, revision }: { readonly statement: string; readonly revision: number }): string {
  return `${statement} ${revision}`;
}
