import type { Delivery } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import type { WebhookData } from '../schema/generated/types.ts';
import { audienceKind, earliest, wasTaken } from './audience.ts';
import { isTakenBack } from './carried.ts';
import type { Incident } from './incident.ts';

/** Who is to be told what may be said: the press, people who answer callers, people at the counters. */
export const LISTENERS = ['press', 'callers', 'branches'] as const;
export type Listener = (typeof LISTENERS)[number];

/** The last word that an audience was told: what may be repeated now. */
export type Line = {
  readonly statement: string;
  readonly revision: number;
  readonly stage: string;
  readonly audience: string;
  /** Another one than asked for, where the last word was not taken in that. */
  readonly language: string;
  readonly channels: readonly string[];
  /** A later line corrects it: it is said with that one, never alone. */
  readonly corrected: boolean;
  /** First acceptance. */
  readonly at: string;
  readonly subject: string;
  readonly text: string;
  /** Part by part, in order. */
  readonly parts: Readonly<Record<string, string>>;
};

/**
 * What may be said now, to somebody or to all: of each audience the newest statement that a channel has taken and nobody
 * took back, the corrections that came after it, and nothing else. A staff briefing is for those who answer, never for the press; what a regulator was told is for nobody.
 */
export function publicLines(plan: Plan, incident: Incident, to: Listener | null, language: string): readonly Line[] {
  const taken = Object.values(incident.deliveries).filter((one) => wasTaken(one) && !isTakenBack(incident, one));
  const audiences = [...new Set(taken.map(({ audience }) => audience))].filter((one) => mayHear(plan, one, to));
  return audiences.flatMap((audience) => {
    const mine = taken.filter((one) => one.audience === audience);
    const last = newest(mine.filter((one) => !one.amends));
    const since = last[0]?.release ?? 0;
    const corrections = mine.filter((one) => one.amends && one.release > since);
    const corrected = corrections.some(({ amends }) => last.some((one) => isAbout(amends, one)));
    return [
      ...(last.length === 0 ? [] : [lineOf(last, language, corrected)]),
      ...[...new Set(corrections.map(({ statement }) => statement))].map((statement) =>
        lineOf(newest(corrections.filter((one) => one.statement === statement)), language, false),
      ),
    ];
  });
}

function newest(among: readonly Delivery[]): readonly Delivery[] {
  const last = Math.max(...among.map(({ release }) => release));
  return among.filter(({ release }) => release === last);
}

function isAbout(amends: Delivery['amends'], { statement, revision }: Delivery): boolean {
  return amends?.statement === statement && amends.revision === revision;
}

function mayHear(plan: Plan, audience: string, to: Listener | null): boolean {
  const kind = audienceKind(plan, audience);
  return kind === 'staff' ? to !== 'press' : kind !== 'regulator';
}

/** Of the texts that say the same, the longest: a short form leaves things out. */
function lineOf(said: readonly Delivery[], language: string, corrected: boolean): Line {
  const asked = said.filter((one) => one.language === language);
  const among = asked.length > 0 ? asked : said;
  const texts = among.map((delivery) => ({ delivery, data: dataOf(delivery) }));
  const { delivery, data } = texts.reduce((a, b) => (b.data.text.length > a.data.text.length ? b : a));
  const { statement, revision, stage, audience } = delivery;
  return {
    statement,
    revision,
    stage,
    audience,
    language: delivery.language,
    channels: [...new Set(said.map(({ channel }) => channel))],
    corrected,
    at: earliest(said) ?? delivery.published_at,
    subject: data.subject,
    text: data.text,
    parts: data.parts,
  };
}

function dataOf({ body }: Delivery): Pick<WebhookData, 'subject' | 'text' | 'parts'> {
  return (JSON.parse(body) as { readonly data: WebhookData }).data;
}
