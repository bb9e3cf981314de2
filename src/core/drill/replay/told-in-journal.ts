import { startedAt } from '../../incident/anchors.ts';
import { wasTaken } from '../../incident/audience.ts';
import type { Incident } from '../../incident/incident.ts';
import { revisionOf } from '../../incident/release.ts';
import { MINUTE } from '../../time/duration.ts';
import { elapsed } from '../../time/instant.ts';
import { type Point, type Told, toldBy } from './told.ts';

/** Parts of a text that tell something, and stages that do. */
const BY_PART: Readonly<Record<string, Point>> = { cause: 'cause', eta: 'estimate', workaround: 'workaround' };
const BY_STAGE: Readonly<Record<string, Point>> = { apology: 'apology', restored: 'all-clear' };

/** When audiences were told what, by the texts that channels took: what did not fit into one was not told there. */
export function toldInJournal(incident: Incident): Told {
  const begins = startedAt(incident);
  const words = Object.values(incident.deliveries)
    .filter(wasTaken)
    .flatMap((one) => {
      if (one.accepted_at === null) return [];
      const draft = revisionOf(incident, one.statement, one.revision)?.draft;
      const listed = draft?.list.find(({ channel, language }) => channel === one.channel && language === one.language);
      const parts = Object.keys(draft?.renditions[listed?.sha256 ?? '']?.parts ?? {});
      const says = [...parts.map((part) => BY_PART[part]), BY_STAGE[one.stage]].flatMap((point) => point ?? []);
      const minute = Math.max(0, Math.floor(elapsed(begins, one.accepted_at) / MINUTE));
      return [{ audience: one.audience, says, when: { minute } }];
    });
  return toldBy(words);
}
