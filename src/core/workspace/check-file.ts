import { findingsAt } from '../document/places.ts';
import { readDocument } from '../document/read-document.ts';
import type { FoundFile } from '../document/source-file.ts';
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
  validateTexts,
  validateWorkspace,
} from '../schema/generated/validators.js';

const VALIDATORS: Readonly<Record<string, Validator<unknown>>> = {
  workspace: validateWorkspace,
  playbook: validatePlaybook,
  texts: validateTexts,
  connector: validateConnector,
  reach: validateReach,
  demo: validateDemo,
  history: validateHistory,
};
const FORMAT = new RegExp(`^\\ufeff?format: *["']?firsthour/(${Object.keys(VALIDATORS).join('|')})@`, 'm');

/** True when a file says that it is one of ours. */
export function isOurs(found: FoundFile): boolean {
  return 'text' in found && FORMAT.test(found.text);
}

/** Checks one file that stands in no workspace, as what its `format` says it is. */
export function checkFile(found: FoundFile): readonly Finding[] {
  const kind = 'text' in found ? FORMAT.exec(found.text)?.[1] : undefined;
  if (kind !== 'texts') {
    const validate = VALIDATORS[kind ?? ''];
    return validate ? readDocument(found, validate).findings : ofNoFormat(found);
  }
  const { document, findings } = readDocument(found, validateTexts);
  if (!document) return findings;
  const problems = TEXTS_CHECKS.flatMap((check) => check(document));
  return sortFindings(findingsAt(problems, [document]));
}

/** A file that does not say what it is could be anything. */
function ofNoFormat(found: FoundFile): readonly Finding[] {
  const { document, findings } = readDocument(found, (value): value is object => typeof value === 'object');
  if (!document) return findings;
  const format = Object.entries(document.value).find(([key]) => key === 'format')?.[1];
  const problem =
    format === undefined
      ? error(found.path, 'key-missing', [], { key: 'format', in: '' })
      : error(found.path, 'format-unknown', ['format'], { met: String(format), expected: '' });
  return findingsAt([problem], [document]);
}
