import type { Finding } from '../core/finding.ts';
import { rows } from './layout/rows.ts';
import type { Paint } from './paint.ts';
import { findingWords } from './test/problem-words.ts';

/** Lines to stand beside a page that was made without files that cannot be read; empty when there are none. */
export function unreadLines(findings: readonly Finding[], paint: Paint, columns: number): string {
  return findings
    .map((finding) => rows({ paint, columns }, [['alert', 'Not in what you see: '], `${findingWords(finding)}.`]))
    .map((line) => `${line}\n`)
    .join('');
}
