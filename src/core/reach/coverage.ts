import { audienceKind } from '../incident/audience.ts';
import { type Plan, planLanguages } from '../playbook/plan.ts';
import type { Stage, Workspace } from '../schema/generated/types.ts';
import { carriers } from '../statement/list-renditions.ts';
import { own } from '../statement/own.ts';
import { STAGES } from '../statement/parts.ts';
import { addressed } from './audiences.ts';
import type { ServiceCover } from './services.ts';
import { servicesIn } from './services.ts';

/** What is not covered. `unaddressed`: channels reach the audience, and the playbook has no statement for it. */
export type Gap =
  | { readonly gap: 'unaddressed' | 'no-channel'; readonly audience: string }
  | { readonly gap: 'no-statement'; readonly audience: string; readonly stage: Stage }
  | { readonly gap: 'no-language'; readonly audience: string; readonly language: string }
  | { readonly gap: 'no-text'; readonly audience: string; readonly statement: string; readonly language: string };

/** A statement on a channel in a language. */
export type Covered = {
  readonly audience: string;
  readonly stage: Stage;
  readonly statement: string;
  readonly channel: string;
  readonly language: string;
};

/** What a playbook says to whom, where and in what. */
export type PlaybookCoverage = {
  readonly playbook: string;
  readonly title: Plan['playbook']['title'];
  readonly covered: readonly Covered[];
  readonly gaps: readonly Gap[];
};

/** What the playbooks of a workspace cover together. */
export type Coverage = {
  readonly playbooks: readonly PlaybookCoverage[];
  readonly services: readonly ServiceCover[];
};

/** Stages that an audience of a kind goes through: whoever hears the beginning hears the end. */
const ARC: Readonly<Record<string, readonly Stage[]>> = {
  customers: ['holding', 'update', 'restored', 'apology'],
  affected: ['holding', 'update', 'restored', 'apology'],
  staff: ['briefing', 'restored'],
};

/** Each playbook by audience, stage, channel and language, with its gaps; and each service with its playbooks. */
export function coverageOf(workspace: Workspace, plans: readonly Plan[]): Coverage {
  return { playbooks: plans.map(playbookCoverage), services: servicesIn(workspace, plans) };
}

function playbookCoverage(plan: Plan): PlaybookCoverage {
  const { id, title } = plan.playbook;
  const reached = Object.values(plan.workspace.channels).flatMap(({ audiences }) => audiences);
  const audiences = [...new Set([...addressed(plan.playbook), ...reached])];
  return {
    playbook: id,
    title,
    covered: audiences.flatMap((audience) => coveredFor(plan, audience)),
    gaps: audiences.flatMap((audience) => gapsFor(plan, audience)),
  };
}

function coveredFor(plan: Plan, audience: string): readonly Covered[] {
  return STAGES.flatMap((stage) =>
    statementsFor(plan, audience)
      .filter((statement) => plan.playbook.statements[statement]?.stage === stage)
      .flatMap((statement) =>
        carriers(plan, audience)
          .filter(({ language }) => hasText(plan, language, statement))
          .map(({ channel, language }) => ({ audience, stage, statement, channel, language })),
      ),
  );
}

function gapsFor(plan: Plan, audience: string): readonly Gap[] {
  const statements = statementsFor(plan, audience);
  if (statements.length === 0) return [{ gap: 'unaddressed', audience }];
  const places = carriers(plan, audience);
  if (places.length === 0) return [{ gap: 'no-channel', audience }];
  const stages = statements.map((statement) => plan.playbook.statements[statement]?.stage);
  const arc = own(ARC, audienceKind(plan, audience)) ?? [];
  const carried = plan.workspace.languages.filter((one) => places.some(({ language }) => language === one));
  return [
    ...arc
      .filter((stage) => !stages.includes(stage))
      .map((stage) => ({ gap: 'no-statement' as const, audience, stage })),
    ...plan.workspace.languages
      .filter((language) => !carried.includes(language))
      .map((language) => ({ gap: 'no-language' as const, audience, language })),
    ...statements.flatMap((statement) =>
      carried
        .filter((language) => !hasText(plan, language, statement))
        .map((language) => ({ gap: 'no-text' as const, audience, statement, language })),
    ),
  ];
}

function statementsFor({ playbook }: Plan, audience: string): readonly string[] {
  return Object.keys(playbook.statements).filter((id) => playbook.statements[id]?.audience === audience);
}

function hasText(plan: Plan, language: string, statement: string): boolean {
  return planLanguages(plan).includes(language) && own(plan.texts[language]?.statements, statement) !== undefined;
}
