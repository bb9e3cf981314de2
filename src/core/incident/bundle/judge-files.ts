import { hash } from 'node:crypto';

import type { Plan } from '../../playbook/plan.ts';
import type { Entry } from '../entry.ts';
import { journalReader, START } from '../journal/journal-reader.ts';
import { knownHashes } from '../journal/known-hashes.ts';
import { laterPlan } from '../journal/plan-file.ts';
import { readLine } from '../journal/read-line.ts';
import type { PackedFile, PackedIncident, PackFault } from './packed.ts';

const JOURNAL = 'journal.jsonl';
/** How a drill was judged. */
const SCORE = 'score.json';
/** What it began with, and what it went on with. */
const PLAN = /^plan(?:-[0-9a-f]{12})?\.json$/;
/** Copies of the workspace's files: plain names all the way, so that none leads out of the folder, on any system. */
const SOURCE = /^sources(?:\/(?!\.{1,2}(?:\/|$))[^/\\:\p{Cc}]{1,120}){1,8}$/u;
const NOTE = /^privileged\/([0-9a-f]{16})\.txt$/;
const ID = /^\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*$/;

/** Checks what somebody else has put together: every path, every entry, and that the plan is the one it began with. */
export function judgeFiles(found: readonly PackedFile[]): PackedIncident | { readonly fault: PackFault } {
  const byPath = new Map(found.map(({ path, text }) => [path, text]));
  const journal = byPath.get(JOURNAL);
  if (journal === undefined) return { fault: 'no-incident' };
  if (byPath.size < found.length || !found.every(({ path }) => isOurs(path))) return { fault: 'wrong-path' };
  const read = readAll(journal);
  const [first] = read?.entries ?? [];
  if (!read || !first) return { fault: 'journal-damaged' };
  if (first.type !== 'incident.opened' || !ID.test(first.data.incident)) return { fault: 'no-incident' };
  const { incident: id, mode } = first.data;
  if (mode !== 'live' && mode !== 'drill') return { fault: 'no-incident' };
  const plans = plansOf(read.entries);
  if (!plans.every(([path, digest]) => isAs(byPath.get(path), digest))) return { fault: 'plan-changed' };
  if (!found.every(isAsNamed)) return { fault: 'note-changed' };
  const files = found.map((file) => (file.path === JOURNAL ? { ...file, text: read.journal } : file));
  const plan = JSON.parse(byPath.get(plans.at(-1)?.[0] ?? '') ?? '') as Plan;
  return { id, mode, plan, entries: read.entries, files };
}

function isOurs(path: string): boolean {
  return path === JOURNAL || path === SCORE || PLAN.test(path) || NOTE.test(path) || SOURCE.test(path);
}

/** Every plan that the incident has run on, in order: its file, and what the journal says of it. */
function plansOf(entries: readonly Entry[]): readonly (readonly [path: string, sha256: string])[] {
  const digests = entries.flatMap((one) =>
    one.type === 'incident.opened' || one.type === 'playbook.switched' ? [one.data.plan] : [],
  );
  return digests.map((digest) => [digest === digests[0] ? 'plan.json' : laterPlan(digest), digest]);
}

function isAs(text: string | undefined, sha256: string): boolean {
  return text !== undefined && hash('sha256', text) === sha256;
}

/** A privileged note is named after its text. */
function isAsNamed({ path, text }: PackedFile): boolean {
  const named = NOTE.exec(path)?.[1];
  return named === undefined || hash('sha256', text).startsWith(named);
}

/** The accepted entries and their lines, byte for byte; what a killed writer left between them stays behind. Null: damaged. */
function readAll(text: string): { readonly entries: readonly Entry[]; readonly journal: string } | null {
  const entries: Entry[] = [];
  const lines: string[] = [];
  let current = '';
  const reader = journalReader(
    (bytes, start, end) => {
      current = bytes.toString('utf8', start, end);
      return readLine(bytes, start, end);
    },
    {
      from: START,
      known: knownHashes(),
      accept: (entry) => {
        entries.push(entry);
        lines.push(`${current}\n`);
      },
    },
  );
  reader.feed(Buffer.from(text));
  return reader.end().damage ? null : { entries, journal: lines.join('') };
}
