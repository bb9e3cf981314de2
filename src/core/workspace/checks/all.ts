import type { Problem } from '../../finding.ts';
import type { WorkspaceScope } from '../scope.ts';
import {
  checkAddresses,
  checkChannelNames,
  checkConnectorNames,
  checkConnectors,
  checkContactLanguages,
} from './channels.ts';
import { checkWorkspaceLinks } from './links.ts';
import { checkAudienceNames, checkNeedNames, checkTimezone } from './names.ts';
import { checkNeeds, checkNeedsInCircle } from './needs.ts';
import { checkDeputies, checkPeopleIds, checkReach } from './people.ts';

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
  checkWorkspaceLinks,
];
