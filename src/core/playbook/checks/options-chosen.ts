import type { Problem } from '../../finding.ts';
import { isReviewed } from '../../statement/options.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

/** Every option comes into statements: unasked, with another that does, or because a step lets somebody choose it. */
export function checkOptionsChosen({ file, playbook, imagined }: PlaybookScope): readonly Problem[] {
  return (['workarounds', 'compensations'] as const).flatMap((list) => {
    if (playbook.steps.some(({ choose }) => choose === list)) return [];
    const costs = playbook.steps.some(({ choose }) => choose === 'workarounds')
      ? Object.values(playbook.workarounds ?? {}).map((workaround) => workaround.costs)
      : [];
    return Object.keys(playbook[list] ?? {})
      .filter((id) => !isReviewed(imagined, id) && !costs.includes(id))
      .map((id) => atKey(error(file, 'option-never-chosen', [list, id], { id, list })));
  });
}
