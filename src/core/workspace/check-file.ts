import { withAllowances } from '../allow/with-allowances.ts';
import { findingsAt } from '../document/places.ts';
import { readDocument } from '../document/read-document.ts';
import { secretFindings } from '../document/secrets.ts';
import type { FoundFile } from '../document/source-file.ts';
import { withoutQuotes } from '../document/unshown.ts';
import { type Finding, sortFindings } from '../finding.ts';
import { TEXTS_CHECKS } from '../playbook/checks/all.ts';
import { error } from '../playbook/checks/problem.ts';
import {
  type Validator,
  validateConnector,
  validateDemo,
  validateHistory,
  validatePlaybook,
  validateReach,
  validateScenario,
  validateTest,
  validateTexts,
  validateWorkspace,
} from '../schema/generated/validators.js';
import { readLexicon } from '../statement/lint/read-lexicon.ts';

const VALIDATORS: Readonly<Record<string, Validator<unknown>>> = {
  workspace: validateWorkspace,
  playbook: validatePlaybook,
  texts: validateTexts,
  test: validateTest,
  scenario: validateScenario,
  connector: validateConnector,
  reach: validateReach,
  demo: validateDemo,
  history: validateHistory,
};
const KINDS = [...Object.keys(VALIDATORS), 'lexicon'];
const FORMAT = new RegExp(`^\\ufeff?format: *["']?firsthour/(${KINDS.join('|')})@`, 'm');

/** True when a file says that it is one of ours. */
export function isOurs(found: FoundFile): boolean {
  return 'text' in found && FORMAT.test(found.text);
}

/** Checks one file that stands in no workspace, as what its `format` says it is. What only a workspace could show is not told. */
export function checkFile(found: FoundFile): readonly Finding[] {
  const { findings, usable } = judgeFile(found);
  return withoutQuotes(
    withAllowances({
      files: [found],
      findings,
      usable: usable ? [found.path] : [],
      complete: false,
      looks: () => true,
    }),
  );
}

/** What is wrong with such a file, whatever its comments allow. */
export function judgeFile(found: FoundFile): { readonly findings: readonly Finding[]; readonly usable: boolean } {
  const { findings, usable } = judgeContent(found);
  const secrets = 'text' in found ? secretFindings(found.path, found.text) : [];
  return { findings: sortFindings([...findings, ...secrets]), usable };
}

function judgeContent(found: FoundFile): { readonly findings: readonly Finding[]; readonly usable: boolean } {
  const kind = 'text' in found ? FORMAT.exec(found.text)?.[1] : undefined;
  if (kind === 'lexicon') {
    const { lexicon, findings } = readLexicon(found);
    return { findings, usable: lexicon !== undefined };
  }
  if (kind !== 'texts') {
    const validate = VALIDATORS[kind ?? ''];
    const wrong = validate ? readDocument(found, validate).findings : ofNoFormat(found);
    return { findings: wrong, usable: wrong.length === 0 };
  }
  const { document, findings } = readDocument(found, validateTexts);
  if (!document) return { findings, usable: false };
  const problems = TEXTS_CHECKS.flatMap((check) => check(document));
  return { findings: findingsAt(problems, [document]), usable: true };
}

/** A file that does not say what it is could be anything. */
function ofNoFormat(found: FoundFile): readonly Finding[] {
  const { document, findings } = readDocument(found, (value): value is object => typeof value === 'object');
  if (!document) return findings;
  const format = Object.entries(document.value).find(([key]) => key === 'format')?.[1];
  const met = typeof format === 'string' ? format : JSON.stringify(format);
  const problem =
    format === undefined
      ? error(found.path, 'key-missing', [], { key: 'format', in: '' })
      : error(found.path, 'format-unknown', ['format'], { met, expected: '' });
  return findingsAt([problem], [document]);
}
