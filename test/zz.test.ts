import { test } from 'vitest';
import { readDocument } from '../src/core/document/read-document.ts';
import { validateTexts, validatePlaybook } from '../src/core/schema/generated/validators.js';
const HEAD = 'format: firsthour/texts@1\nlanguage: en\n';
test('t', () => {
  const words = ['a: ', '- ', '? ', ': ', '[', '{', '"', "'", '&a ', '*a ', '!a ', '|\n', '\n', '\t', ',', '#', '%a\n', '---\n', '\\', '[,', '- a\n', 'a: b\n', '{},'];
  for (const word of words) for (const [k, text] of [['r', word.repeat(250_000 / word.length)], ['q', `a: "${word.repeat(250_000/word.length)}"`], ['l', `${HEAD}${`${word}\n`.repeat(250_000/(word.length+1))}`], ['f', `a: [${word.repeat(250_000/word.length)}]`]] as const) {
    const s = performance.now();
    const n = readDocument({ path: 'en.yaml', text }, validateTexts).findings.length;
    const t = performance.now() - s;
    if (t > 1000) console.log(JSON.stringify(word), k, Math.round(t), n);
  }
  const many = (n: number, f: (i: number) => string) => Array.from({ length: n }, (_, i) => f(i)).join('');
  for (const [k, text] of [['keys', many(18000, (i) => `key${i}: 1\n`)], ['parts', `format: firsthour/playbook@1\nid: a\nstatements: { a: { stage: holding, audience: x, parts: [${many(40000, (i) => `p${i},`)}] } }`], ['symp', `format: firsthour/playbook@1\nid: a\nsymptoms: [${many(40000, (i) => `p${i},`)}]`], ['ids', `format: firsthour/playbook@1\nid: a\nsteps: [${many(10000, (i) => `{id: p${i}, title: x},`)}]`]] as const) {
    const s = performance.now();
    const n = readDocument({ path: 'en.yaml', text }, validatePlaybook as never).findings.length;
    console.log(k, text.length, Math.round(performance.now() - s), n);
  }
}, 600000);
