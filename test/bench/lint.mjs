// npm run bench:lint [-- LANGUAGE…] [--misses]: how well the linter judges the labelled statements of test/lint/statements.
// Ends with 1 when precision or recall of an element is below the target on texts held out. --misses names the texts that
// were misjudged, of those that may be looked at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { parse } from 'yaml';

import { lexiconsFor, lint } from '../../dist/index.js';
import { figures, headings, row, sum } from './lint-figures.mjs';

const LANGUAGES = ['en', 'fr', 'ro', 'de', 'es'];
const TARGET = 0.9;
const FILES = { seen: '', 'held out': '.held-out', later: '.later' };
const root = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({ options: { misses: { type: 'boolean' } }, allowPositionals: true });

/** Each statement with what it was labelled as and what the linter found. */
async function judged(language, half) {
  const [lexicon] = await lexiconsFor([language]);
  const file = `${language}${FILES[half]}.yaml`;
  return parse(readFileSync(join(root, 'test/lint/statements', file), 'utf8')).map((one) => {
    const { elements, findings } = lint(one.text, { lexicon });
    const found = Object.keys(elements).filter((element) => elements[element]);
    const weak = new Set(findings.map(({ rule }) => rule.replace('statement-', '')));
    return {
      id: `${language}/${one.id}`,
      says: { wanted: one.says, found },
      weak: { wanted: one.weak, found: [...weak] },
      good: one.weak.length === 0,
    };
  });
}

const languages = positionals.length > 0 ? positionals : LANGUAGES;
for (const half of Object.keys(FILES)) {
  const texts = await Promise.all(languages.map((language) => judged(language, half)));
  for (const kind of ['says', 'weak']) {
    const all = texts.map((of) => figures(of.map((one) => one[kind])));
    console.log(`\n${kind === 'says' ? 'Elements' : 'Weaknesses'}, ${half}: precision/recall (count)`);
    console.log(headings(languages));
    const names = [...new Set(all.flatMap((one) => Object.keys(one)))];
    for (const name of names)
      console.log(row(name, [...all.map((one) => one[name]), sum(all.map((one) => one[name]))]));
    const totals = all.map((one) => sum(Object.values(one)));
    console.log(row('all', [...totals, sum(totals)]));
    if (half === 'held out' && kind === 'says') {
      const below = [...names.map((name) => sum(all.map((one) => one[name]))), ...totals];
      if (below.some(({ precision, recall }) => precision < TARGET || recall < TARGET)) process.exitCode = 1;
    }
  }
  const good = texts.flat().filter((one) => one.good);
  const quiet = good.filter(({ weak }) => weak.found.length === 0);
  console.log(`\nGood texts without a finding, ${half}: ${quiet.length} of ${good.length}`);
  if (values.misses && half === 'seen') {
    for (const { id, says, weak } of texts.flat()) {
      const missed = [...says.wanted, ...weak.wanted].filter((one) => ![...says.found, ...weak.found].includes(one));
      const false_ = [...says.found, ...weak.found].filter((one) => ![...says.wanted, ...weak.wanted].includes(one));
      if (missed.length + false_.length > 0)
        console.log(`${id}: missed ${missed.join(' ') || '-'}; false ${false_.join(' ') || '-'}`);
    }
  }
}
