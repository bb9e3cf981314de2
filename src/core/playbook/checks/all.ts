import type { SourceDocument } from '../../document/read-document.ts';
import type { Problem } from '../../finding.ts';
import type { Texts } from '../../schema/generated/types.ts';
import type { PlaybookScope } from '../scope.ts';
import { checkAnnounceWhen } from './announce-when.ts';
import { checkApprovalNames, checkApprovers, checkDeputiesApprove, checkUnapproved } from './approvals.ts';
import { checkCadence } from './cadence.ts';
import {
  checkCompensationsApproved,
  checkCompensationsPaid,
  checkCompensationsThere,
  checkPayDayTold,
} from './compensations.ts';
import { checkConditions } from './conditions.ts';
import { checkConditionsHold, checkFactsAsked, checkSeverities } from './conditions-hold.ts';
import { checkDates } from './dates.ts';
import { checkDeadlinesMet } from './deadline-met.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkPartsSaid } from './empty-parts.ts';
import { checkChoices, checkConfirmers, checkDefaults } from './facts.ts';
import { checkFirstStatement } from './first-statement.ts';
import { checkFirstWord } from './first-word.ts';
import { checkDrilled, checkReview, checkTested } from './freshness.ts';
import { checkLanguages, checkTextsFiles, checkTextsListed } from './languages.ts';
import { checkLanguagesAgree } from './languages-agree.ts';
import { checkLinks } from './links.ts';
import { checkFolder, checkIds, checkOptionNames, checkReservedNames } from './names.ts';
import { checkOptionsChosen } from './options-chosen.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkFreeText, checkInternalFacts, checkPayBy, checkPlaceholders, checkPromise } from './placeholders.ts';
import { checkApology, checkFirstWordWritten, checkPublished } from './published.ts';
import { checkReachOfAudiences, checkReachOfDeadlines } from './reach.ts';
import { checkApproversBesideAuthor, checkReachOfApprovers } from './reach-approvals.ts';
import { checkReachOfLinks } from './reach-links.ts';
import { checkReachOfRoles } from './reach-roles.ts';
import { checkAssumeLost, checkCompensations, checkSymptoms, checkWorkarounds } from './references.ts';
import { checkRenditions } from './renditions.ts';
import { checkAudiences, checkEstimates, checkNeededParts } from './statements.ts';
import { checkStepOrder, checkStepReach } from './step-reach.ts';
import { checkStepKinds, checkStepReferences } from './steps.ts';
import { checkTexts } from './text-missing.ts';
import { checkTextNames, checkTextParts } from './text-names.ts';
import { checkMessages, checkNames, checkTextsLanguage } from './texts-file.ts';
import { checkTimesShown } from './untimed.ts';
import { checkVersion } from './version.ts';
import { checkWording } from './wording.ts';
import { checkWorkaroundsAlive, checkWorkaroundsTested, checkWorkaroundsThere } from './workarounds.ts';

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
  checkPlaceholders,
  checkInternalFacts,
  checkPromise,
  checkFreeText,
  checkPayBy,
  checkDeadlinesMet,
  checkCadence,
  checkPublished,
  checkStepReach,
  checkStepOrder,
  checkSeverities,
  checkConditionsHold,
  checkFactsAsked,
  checkOptionsChosen,
  checkFirstWordWritten,
  checkFirstWord,
  checkApology,
  checkWorkaroundsThere,
  checkWorkaroundsTested,
  checkWorkaroundsAlive,
  checkCompensationsThere,
  checkCompensationsApproved,
  checkCompensationsPaid,
  checkPayDayTold,
  checkPartsSaid,
  checkTimesShown,
  checkReachOfDeadlines,
  checkReachOfAudiences,
  checkApproversBesideAuthor,
  checkReachOfApprovers,
  checkReachOfRoles,
  checkReachOfLinks,
  checkRenditions,
  checkLanguagesAgree,
  checkLinks,
  checkReview,
  checkTested,
  checkDrilled,
  checkVersion,
  checkWording,
];

/** Every check of a texts file on its own, shared or a playbook's. */
export const TEXTS_CHECKS: readonly ((texts: SourceDocument<Texts>) => readonly Problem[])[] = [
  checkTextsLanguage,
  checkMessages,
  checkNames,
  checkPersonalData,
];
