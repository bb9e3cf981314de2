import type { Delivery } from '../channel/delivery.ts';
import { placeholdersOf } from '../playbook/messages.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Part } from '../schema/generated/types.ts';
import type { Draft } from '../statement/draft.ts';
import type { Lookup } from '../statement/lookup.ts';
import { lookUp } from '../statement/lookup.ts';
import { own } from '../statement/own.ts';
import { valueIn } from '../statement/values.ts';
import { publicDeliveries } from './audience.ts';
import type { Incident } from './incident.ts';
import { dataOf } from './lines.ts';
import { revisionOf } from './release.ts';

/** What the public can know, because a public channel has taken a text that says it. */
export type Told = {
  /** True when a text shows the fact as it stands now: a value that was changed since is not public. */
  readonly fact: (name: string) => boolean;
  /** The newest word on a part in a language, in its longest form, or null. */
  readonly part: (part: Part, language: string) => string | null;
};

/** What the public was told so far. */
export function toldBy({ plan, incident, fact }: Pick<Lookup, 'plan' | 'incident' | 'fact'>): Told {
  const heard = publicDeliveries(plan, incident).flatMap((delivery) => {
    const state = revisionOf(incident, delivery.statement, delivery.revision);
    const { text, parts } = dataOf(delivery);
    return state ? [{ delivery, draft: state.draft, text, parts, mine: state.plan === incident.plan }] : [];
  });
  return {
    fact: (name) => {
      const now = fact(name);
      if (now.state !== 'known') return false;
      return heard.some(
        ({ delivery, draft, text, parts, mine }) =>
          JSON.stringify(draft.made_from[`fact.${name}`]) === JSON.stringify(now.value) &&
          (mine
            ? Object.keys(parts).some((part) => shownIn(plan, draft, delivery, part as Part).includes(name))
            : isWritten(plan, incident, delivery, name, text)),
      );
    },
    part: (part, language) => {
      const words = heard.flatMap(({ delivery, parts }) => {
        const text = delivery.language === language ? own(parts, part) : undefined;
        return text === undefined ? [] : [{ text, release: delivery.release }];
      });
      const newest = words.toSorted((a, b) => a.release - b.release || a.text.length - b.text.length).at(-1);
      return newest?.text ?? null;
    },
  };
}

/** Another playbook has written it, with texts of its own: the value stands there as it would be written. */
function isWritten(plan: Plan, incident: Incident, delivery: Delivery, name: string, text: string): boolean {
  const lookup = lookUp(plan, incident, delivery.published_at);
  const value = valueIn({ lookup, stage: 'update' }, delivery.language, name);
  return value.state === 'ready' && text.includes(String(value.value));
}

/** The facts that a part of a delivery shows. What a person wrote by hand shows nobody can say which. */
function shownIn(plan: Plan, draft: Draft, { channel, language }: Delivery, part: Part): readonly string[] {
  if (draft.edited.includes(`${part}.${language}`)) return [];
  const place = draft.list.find((one) => one.channel === channel && one.language === language);
  const texts = own(plan.texts, language);
  const mine = own(texts?.statements, draft.statement);
  const text = place?.shortened.includes(part) ? mine?.short?.[part] : mine?.[part];
  if (text === undefined) return part === 'action' ? ['actions'] : [];
  return placeholdersOf(text).flatMap((name) => {
    const standIn = standInFor(draft, name);
    const instead = standIn === null ? undefined : own(texts?.unknown, name)?.[standIn];
    return instead === undefined ? [name] : placeholdersOf(instead);
  });
}

/** Which text stood in for a fact when the draft was made, or null: it was known. */
function standInFor(draft: Draft, name: string): 'unknown' | 'checking' | null {
  const value = draft.made_from[`fact.${name}`];
  if (typeof value !== 'object' || value === null) return null;
  return 'unknown' in value ? 'unknown' : 'checking' in value ? 'checking' : null;
}
