import type { SourceDocument } from '../../document/read-document.ts';
import type { Problem } from '../../finding.ts';
import type { Texts } from '../../schema/generated/types.ts';
import type { PlaybookScope } from '../scope.ts';
import { checkAnnounceWhen } from './announce-when.ts';
import { checkApprovalNames, checkApprovers, checkDeputiesApprove, checkUnapproved } from './approvals.ts';
import { checkConditions } from './conditions.ts';
import { checkDates } from './dates.ts';
import { checkDeadlines, checkFirstStatement } from './deadlines.ts';
import { checkChoices, checkConfirmers, checkDefaults } from './facts.ts';
import { checkReview, checkTested } from './freshness.ts';
import { checkLanguages, checkTextsFiles, checkTextsListed } from './languages.ts';
import { checkLanguagesAgree } from './languages-agree.ts';
import { checkLinks } from './links.ts';
import { checkFolder, checkIds, checkOptionNames, checkReservedNames } from './names.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkFreeText, checkInternalFacts, checkPayBy, checkPlaceholders, checkPromise } from './placeholders.ts';
import { checkAssumeLost, checkCompensations, checkSymptoms, checkWorkarounds } from './references.ts';
import { checkRenditions } from './renditions.ts';
import { checkAudiences, checkEstimates, checkNeededParts } from './statements.ts';
import { checkStepKinds, checkStepReferences } from './steps.ts';
import { checkTexts, checkUnknownTexts } from './text-missing.ts';
import { checkTextNames, checkTextParts } from './text-names.ts';
import { checkMessages, checkNames, checkTextsLanguage } from './texts-file.ts';
import { checkVersion } from './version.ts';

/** Every check of a playbook and its texts. A new one is a function and a line here. */
export const PLAYBOOK_CHECKS: readonly ((scope: PlaybookScope) => readonly Problem[])[] = [
  checkFolder,
  checkIds,
  checkReservedNames,
  checkOptionNames,
  checkDates,
  checkLanguages,
  checkTextsFiles,
  checkTextsListed,
  checkChoices,
  checkDefaults,
  checkConfirmers,
  checkConditions,
  checkSymptoms,
  checkAssumeLost,
  checkWorkarounds,
  checkCompensations,
  checkAnnounceWhen,
  checkDeadlines,
  checkFirstStatement,
  checkAudiences,
  checkNeededParts,
  checkEstimates,
  checkApprovalNames,
  checkApprovers,
  checkDeputiesApprove,
  checkUnapproved,
  checkStepKinds,
  checkStepReferences,
  checkTextNames,
  checkTextParts,
  checkTexts,
  checkUnknownTexts,
  checkPlaceholders,
  checkInternalFacts,
  checkPromise,
  checkFreeText,
  checkPayBy,
  checkRenditions,
  checkLanguagesAgree,
  checkLinks,
  checkReview,
  checkTested,
  checkVersion,
];

/** Every check of a texts file on its own, shared or a playbook's. */
export const TEXTS_CHECKS: readonly ((texts: SourceDocument<Texts>) => readonly Problem[])[] = [
  checkTextsLanguage,
  checkMessages,
  checkNames,
  checkPersonalData,
];
