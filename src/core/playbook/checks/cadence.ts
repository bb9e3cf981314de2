import type { Problem } from '../../finding.ts';
import { own } from '../../statement/own.ts';
import { stageNeeds } from '../../statement/parts.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

/** The deadline whose present turn is the time that statements promise. */
const CADENCE = 'next-update';

/** Whoever has spoken says when the next word comes, again and again, until it works. */
export function checkCadence({ file, playbook, imagined }: PlaybookScope): readonly Problem[] {
  const promised = (['holding', 'update'] as const).some((stage) =>
    stageNeeds(imagined, stage).some((need) => need.includes('next_update')),
  );
  const cadence = own(playbook.deadlines, CADENCE);
  const path = ['deadlines', CADENCE];
  if (cadence?.every) {
    return cadence.until === 'restored' ? [] : [atKey(error(file, 'cadence-endless', path, { id: CADENCE }))];
  }
  if (!promised) return [];
  const others = Object.entries(playbook.deadlines).flatMap(([id, { every }]) => (every ? [id] : []));
  return [atKey(error(file, 'cadence-missing', cadence ? path : ['deadlines'], { id: CADENCE, others }))];
}
