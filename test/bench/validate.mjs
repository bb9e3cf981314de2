import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inPairs } from './in-pairs.mjs';
import { peakOf } from './peak-of.mjs';
import { peers } from './peers.mjs';
import { writePlaybooks } from './playbook-files.mjs';
import { emptyProcess, firsthour, runProcess } from './run-process.mjs';

const PLAYBOOKS = 2_000;
const SHIPPED = join(import.meta.dirname, '../../playbooks/generic-outage');
const SCHEMA = join(import.meta.dirname, '../../schemas/playbook.schema.json');
/** A run of spectral takes minutes. */
const FEW_PAIRS = 5;

/** One playbook, and very many: against programs that know the schema and nothing of what it means. */
export function* validate({ folder, pairs }) {
  const one = () => firsthour(['validate', SHIPPED]);
  yield { what: 'validate, a playbook in 3 languages', ...inPairs(pairs, emptyProcess, one), limit: 1.8 };
  mkdirSync(folder);
  const files = writePlaybooks(folder, PLAYBOOKS);
  const setting = { cwd: folder };
  const all = () => firsthour(['validate', '--strict'], setting);
  const { ajv, spectral } = peers();
  const ajvArguments = [ajv, 'validate', '--spec=draft2020', '--strict=false', '-s', SCHEMA, '-d', files];
  const runAjv = () => runProcess(process.execPath, ajvArguments, setting);
  const what = `validate, ${PLAYBOOKS.toLocaleString('en')} playbooks`;
  yield { what: `${what} (ajv-cli: schema alone)`, ...inPairs(pairs, runAjv, all), least: 1.2 };
  yield { what: `${what}: peak memory`, size: peakOf(['validate', '--strict'], setting), most: 150 };
  const spectralArguments = [spectral, 'lint', '--ruleset', writeRuleset(folder), files];
  const runSpectral = () => runProcess(process.execPath, spectralArguments, setting);
  yield { what: `${what} (spectral: schema alone)`, ...inPairs(FEW_PAIRS, runSpectral, all), least: 40 };
}

/** The schema as spectral's one rule. */
function writeRuleset(folder) {
  const functionOptions = { schema: JSON.parse(readFileSync(SCHEMA, 'utf8')), dialect: 'draft2020-12' };
  // biome-ignore lint/suspicious/noThenProperty: spectral calls it so
  const playbook = { given: '$', severity: 'error', then: { function: 'schema', functionOptions } };
  const file = join(folder, 'ruleset.json');
  writeFileSync(file, JSON.stringify({ rules: { playbook } }));
  return file;
}
