import type { SourceDocument } from '../../document/read-document.ts';
import { scalarsOf } from '../../document/scalars.ts';
import type { Problem } from '../../finding.ts';
import { withoutLinks } from '../../statement/links.ts';
import { personalDataIn } from '../../statement/personal-data.ts';
import { error, warning } from './problem.ts';

/**
 * No text says who somebody is or where their money is. Telephone numbers and addresses of e-mail belong among the contacts,
 * which are alive or lost; whoever answers them belongs in the telephone list, which is kept outside git.
 */
export function checkPersonalData({
  file,
  value,
}: Pick<SourceDocument<unknown>, 'file' | 'value'>): readonly Problem[] {
  return scalarsOf(value).flatMap(({ path, text }) => {
    const kinds = new Set(personalDataIn(withoutLinks(text)).map(({ kind }) => kind));
    return [...kinds].map((kind) =>
      kind === 'card' || kind === 'iban'
        ? error(file, 'personal-data', path, { kind })
        : warning(file, 'contact-in-text', path, { kind }),
    );
  });
}
