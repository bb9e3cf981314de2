import type { SourceFile } from '../../../src/core/document/source-file.ts';
import { type DrillRecord, readHistory } from '../../../src/core/drill/history/record.ts';

/** The drills that files with a fault in them tell of. */
export function drillsIn(files: readonly SourceFile[]): readonly DrillRecord[] {
  return readHistory(files.find(({ path }) => path === 'drills/history.jsonl')?.text ?? '');
}
