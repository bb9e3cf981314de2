import { findingsAt } from '../../document/places.ts';
import { readDocument } from '../../document/read-document.ts';
import type { FoundFile } from '../../document/source-file.ts';
import { type Finding, sortFindings } from '../../finding.ts';
import { error } from '../../playbook/checks/problem.ts';
import { validateLexicon } from '../../schema/generated/validators.js';
import { compileLexicon } from './compile-lexicon.ts';
import { type LintLexicon, readyLexicon } from './lexicon.ts';

/** A lexicon, ready to be matched, or all that is wrong with the file. */
export type ReadLexicon =
  | { readonly lexicon: LintLexicon; readonly findings: readonly [] }
  | { readonly lexicon: undefined; readonly findings: readonly Finding[] };

/** Reads `lexicons/<language>.yaml`. Never throws, whatever the file holds. */
export function readLexicon(found: FoundFile): ReadLexicon {
  const { document, findings } = readDocument(found, validateLexicon);
  if (!document) return { lexicon: undefined, findings };
  const compiled = compileLexicon(document.value);
  if (!('faults' in compiled)) return { lexicon: readyLexicon(compiled), findings: [] };
  const problems = compiled.faults.map(({ path, fault, word, phrase }) =>
    error(document.file, 'lexicon-phrase', path, { fault, word, phrase }),
  );
  return { lexicon: undefined, findings: sortFindings(findingsAt(problems, [document])) };
}
