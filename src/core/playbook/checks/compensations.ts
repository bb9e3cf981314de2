import type { Path, Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import { own } from '../../statement/own.ts';
import { promisesUpdate, stageNeeds } from '../../statement/parts.ts';
import { placeholdersOf, statementMessages } from '../messages.ts';
import { fileOfText, type PlaybookScope } from '../scope.ts';
import { atKey, error, warning } from './problem.ts';

/** Something is given back; or the playbook says in its own texts why not, and not only in those that all playbooks share. */
export function checkCompensationsThere({ file, playbook, imagined, texts }: PlaybookScope): readonly Problem[] {
  const needed = stageNeeds(imagined, 'apology').some((need) => need.includes('compensation'));
  if (!needed || Object.keys(playbook.compensations ?? {}).length > 0) return [];
  const lacking = texts.filter((one) => one.own.value.compensations?.none === undefined);
  if (texts.length > 0 && lacking.length === 0) return [];
  const apology = Object.entries(playbook.statements).find(
    ([, { audience, parts }]) => isForCustomers(imagined, audience) && parts.includes('compensation'),
  );
  const path: Path = apology
    ? ['statements', apology[0], 'parts', apology[1].parts.indexOf('compensation')]
    : ['compensations'];
  return [error(file, 'compensation-missing', path, { languages: lacking.map(({ language }) => language) })];
}

/** Somebody agrees to what is given back. */
export function checkCompensationsApproved({ file, playbook }: PlaybookScope): readonly Problem[] {
  return Object.entries(playbook.compensations ?? {})
    .filter(([, { approve = [] }]) => approve.length === 0)
    .map(([id]) => atKey(error(file, 'compensation-approver', ['compensations', id], { id })));
}

/** Whoever is promised money is told the day: in the option's own text, or in what is said after the end. */
export function checkPayDayTold({ playbook, imagined, texts }: PlaybookScope): readonly Problem[] {
  const promising = Object.entries(playbook.statements).flatMap(([id, { stage, audience, parts }]) =>
    !promisesUpdate(stage) && parts.includes('compensation') && isForCustomers(imagined, audience) ? [id] : [],
  );
  if (promising.length === 0) return [];
  const shows = (text: string | undefined) => text !== undefined && placeholdersOf(text).includes('pay_by');
  return texts.flatMap((language) => {
    const isTold = promising.every((id) => statementMessages(language.merged, id).some(({ text }) => shows(text)));
    if (isTold) return [];
    return Object.keys(playbook.compensations ?? {}).flatMap((id) => {
      const path = ['compensations', id];
      const text = own(language.merged.compensations, id);
      if (text === undefined || shows(text)) return [];
      return [warning(fileOfText(language, path), 'pay-by-untold', path, { id, language: language.language })];
    });
  });
}

/** There is a day by which it is paid. */
export function checkCompensationsPaid({ file, playbook }: PlaybookScope): readonly Problem[] {
  return Object.entries(playbook.compensations ?? {})
    .filter(([, { pay_within }]) => pay_within === undefined)
    .map(([id]) => atKey(error(file, 'compensation-pay-by', ['compensations', id], { id })));
}
