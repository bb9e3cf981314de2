import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { inPairs } from './in-pairs.mjs';
import { firsthour } from './run-process.mjs';

/** So many scenarios run in one process. */
const MANY = 200;

/** A drill of an hour and a quarter on four channels in three languages; many drills in one process and in one each. */
export function* drill({ folder, pairs }) {
  const setting = { cwd: folder, env: { HOME: folder } };
  const at = { cwd: join(folder, '..'), env: { HOME: folder } };
  firsthour(['init', folder, '--languages', 'ro,en,fr'], at);
  const playbook = join(folder, 'playbooks/data-centre-loss/scenarios');
  rmSync(join(folder, 'playbooks/generic-outage/scenarios'), { recursive: true });
  const one = () => firsthour(['drill', 'run', 'night'], setting);
  one();
  const [incident] = readdirSync(join(folder, 'drills'));
  const stands = () => firsthour(['status', incident], setting);
  yield { what: 'drill run, an hour, beside status of what it leaves', ...inPairs(pairs, stands, one), limit: 4 };
  for (let index = 1; index < MANY; index += 1) cpSync(join(playbook, 'night.yaml'), join(playbook, `n${index}.yaml`));
  const { base } = inPairs(3, one, one);
  const { ms } = firsthour(['drill', 'run', '--all'], setting);
  yield { what: `${MANY} drills in one process`, base: base * MANY, median: ms, least: 8 };
}
