import type { Problem } from '../../finding.ts';
import type { WholeScope, WorkspaceScope } from '../scope.ts';
import {
  checkAddresses,
  checkChannelNames,
  checkConnectorNames,
  checkConnectors,
  checkContactLanguages,
} from './channels.ts';
import { checkDrillScenarios, checkDrillTimes, checkOfficeHours } from './drills.ts';
import { checkWorkspaceLinks } from './links.ts';
import { checkAudienceNames, checkNeedNames, checkTimezone } from './names.ts';
import { checkNeeds, checkNeedsInCircle } from './needs.ts';
import { checkDeputies, checkPeopleIds, checkReach } from './people.ts';
import { checkPlaybookThere } from './playbooks.ts';
import { checkFirstStatementPolicy } from './policy.ts';
import { checkReachOfDependencies, checkReachOneWay } from './reach.ts';
import { checkServicesCovered } from './services.ts';

/** Every check of firsthour.yaml. A new one is a function and a line here. */
export const WORKSPACE_CHECKS: readonly ((scope: WorkspaceScope) => readonly Problem[])[] = [
  checkTimezone,
  checkNeedNames,
  checkAudienceNames,
  checkNeeds,
  checkNeedsInCircle,
  checkPeopleIds,
  checkDeputies,
  checkReach,
  checkConnectors,
  checkConnectorNames,
  checkAddresses,
  checkChannelNames,
  checkContactLanguages,
  checkFirstStatementPolicy,
  checkWorkspaceLinks,
  checkDrillTimes,
  checkOfficeHours,
];

/** Every check of firsthour.yaml and its playbooks together. */
export const WHOLE_CHECKS: readonly ((scope: WholeScope) => readonly Problem[])[] = [
  checkPlaybookThere,
  checkReachOfDependencies,
  checkReachOneWay,
  checkServicesCovered,
  checkDrillScenarios,
];
