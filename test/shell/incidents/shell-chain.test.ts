import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

import { expect, test } from 'vitest';

import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { appendNotes, ID, note, workspaceWithIncident } from './workspace.ts';

/** As the documentation has it: checks the chain of the journal in this folder with what every Linux machine has. */
const CHAIN = `
prev=$(printf '%064d' 0)
while IFS= read -r line || [ -n "$line" ]; do
  [ -z "$line" ] && continue
  hash=$(printf '%s' "\${line%,\\"hash\\":*}" | sha256sum | cut -c 1-64)
  case $line in
    *"\\"prev\\":\\"$prev\\",\\"hash\\":\\"$hash\\"}") prev=$hash ;;
    *) printf 'not in the chain: %s\\n' "$line" ;;
  esac
done < journal.jsonl
echo "head: $prev"
`;

function check(journal: string): readonly string[] {
  return execFileSync('sh', ['-c', CHAIN], { cwd: dirname(journal), encoding: 'utf8' })
    .trim()
    .split('\n');
}

test('a few lines of shell check the chain', async () => {
  const { incidents, journal, add } = await workspaceWithIncident();
  const { head: opening } = await incidents.read(ID);
  await appendNotes(incidents, 'a', 'b');
  await appendNotes(incidents, 'c');
  const { head } = await incidents.read(ID);
  expect(check(journal)).toEqual([`head: ${head}`]);
  const { line } = sealLine(note('late', 'with "hash": in it, and a % and a \\ too'), 2, opening);
  add(`\n${line}\n\ntorn`);
  expect(check(journal)).toEqual([`not in the chain: ${line}`, 'not in the chain: torn', `head: ${head}`]);
});

test('and see a text that was changed', async () => {
  const { incidents, journal, lines } = await workspaceWithIncident();
  await appendNotes(incidents, 'with "quotes" and mașină');
  const before = lines();
  expect(check(journal)).toHaveLength(1);
  execFileSync('sed', ['-i', 's/note with/note without/', journal]);
  expect(check(journal)).toEqual([
    `not in the chain: ${lines()[1]}`,
    `head: ${(JSON.parse(before[0] ?? '') as { hash: string }).hash}`,
  ]);
});
