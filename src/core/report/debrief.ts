import type { DrillScore } from '../drill/kept/drill-score.ts';
import type { Clock } from './report.ts';
import type { Told } from './told.ts';

/** Something that is to be done about it. `noted`: in somebody's words; `promise`: one that was handed over, by its id and until an instant. */
export type Action = {
  readonly kind: 'noted' | 'promise';
  readonly what: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly seq: number;
};

/** How a drill was judged, and what is to follow from it. `gone_on`: its journal has entries that were not judged. */
export type Debrief = Omit<DrillScore, 'format' | 'head'> & {
  readonly gone_on: boolean;
  readonly actions: readonly Action[];
};

/** The score that was kept of a drill, beside what was written down since. */
export function debriefOf(
  told: Told,
  score: DrillScore | null,
  { clocks }: { readonly clocks: readonly Clock[] },
): Debrief | null {
  if (score === null) return null;
  const { format: _, head, ...kept } = score;
  return { ...kept, gone_on: head !== told.incident.head, actions: [...noted(told), ...handedOver(clocks)] };
}

/** `Action: write the short form; duty-comms; 2026-12-10`. */
const ACTION = /^action:\s*(\S.*)$/is;

function noted({ steps }: Told): readonly Action[] {
  return steps.flatMap(({ entry }) => {
    if (entry.type !== 'note.added' || !('text' in entry.data)) return [];
    const said = ACTION.exec(entry.data.text)?.[1];
    if (said === undefined) return [];
    const [what = '', owner = '', due = ''] = said.split(';').map((part) => part.trim());
    return [{ kind: 'noted', what, owner: owner || null, due: due || null, seq: entry.seq }];
  });
}

/** A promise that was put into somebody's hands at the end is theirs to keep. */
function handedOver(clocks: readonly Clock[]): readonly Action[] {
  return clocks.flatMap(({ id, fate }) =>
    fate?.fate === 'handed-over'
      ? [{ kind: 'promise' as const, what: id, owner: fate.to, due: fate.due_at, seq: fate.seq }]
      : [],
  );
}
