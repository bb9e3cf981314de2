import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import { startedAt } from './anchors.ts';
import { wasTaken } from './audience.ts';
import type { Incident } from './incident.ts';

/** One release as an audience heard it in one minute, counted from when the impact started to the acceptance. */
export type Heard = {
  readonly minute: number;
  readonly at: string;
  readonly audience: string;
  readonly statement: string;
  readonly stage: string;
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  /** Ids of the deliveries that it was told by. */
  readonly deliveries: readonly string[];
};

/** Who heard what, when, over which channels: only what was accepted. */
export function heardOf(incident: Incident): readonly Heard[] {
  const groups = new Map<string, Heard>();
  const taken = Object.values(incident.deliveries).filter(wasTaken);
  const byTime = taken.flatMap((delivery) =>
    delivery.accepted_at === null ? [] : [{ ...delivery, at: delivery.accepted_at }],
  );
  for (const delivery of byTime.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const { at, audience, statement, stage, channel, language } = delivery;
    const minute = Math.max(0, Math.floor(elapsed(startedAt(incident), at) / MINUTE));
    const key = `${delivery.release} ${statement} ${minute}`;
    const before = groups.get(key) ?? {
      minute,
      at,
      audience,
      statement,
      stage,
      channels: [],
      languages: [],
      deliveries: [],
    };
    groups.set(key, {
      ...before,
      channels: withOne(before.channels, channel),
      languages: withOne(before.languages, language),
      deliveries: [...before.deliveries, delivery.id],
    });
  }
  return [...groups.values()];
}

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one];
}
