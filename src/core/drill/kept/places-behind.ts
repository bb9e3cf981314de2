import type { Path } from '../../finding.ts';
import type { Plan } from '../../playbook/plan.ts';
import { own } from '../../statement/own.ts';
import type { Check, CheckKind } from '../check.ts';
import { firstStatements } from '../checks/first-words.ts';
import { languagesOf } from '../judged.ts';

/** A key of a file of the workspace. */
export type Place = { readonly file: string; readonly path: Path };

type About = Pick<Check, 'about' | 'actual'>;

/** What in the files a check of each kind is about: the statement, the deadline, the step, the text. Not all need be there. */
const BEHIND: Readonly<Record<CheckKind, (plan: Plan, check: About) => readonly Place[]>> = {
  'first-word': (plan, { about }) => [
    ...firstTo(plan, about.split('/')[0] ?? ''),
    inPlaybook(plan, 'deadlines', 'first-statement'),
  ],
  'staff-first': (plan) => firstTo(plan, 'staff'),
  said: (plan, { about }) => spoken(plan, about),
  deadline: (plan, { about }) => timed(plan, about),
  promise: (plan, { about }) => timed(plan, about),
  parts: (plan, { about, actual }) => {
    const statement = statementIn(about);
    const parts = namesIn(actual).flatMap((part) =>
      languagesOf(plan).flatMap((language) => inTexts(plan, language, 'statements', statement, part)),
    );
    return [inPlaybook(plan, 'statements', statement), ...parts];
  },
  lint: (plan, { about }) => {
    const [name = '', language = ''] = about.split('/');
    return inTexts(plan, language, 'statements', statementIn(name));
  },
  channel: (_, { about }) => [channel(about)],
  // `website/ro update`
  agreement: (plan, { actual }) =>
    namesIn(actual).flatMap((behind) => {
      const [name = '', language = '', statement = ''] = behind.split(/[/ ]/);
      return [channel(name), ...inTexts(plan, language, 'statements', statement)];
    }),
  // `holding-1: cause, eta`
  contradiction: (plan, { actual }) =>
    namesIn(actual).flatMap((met) => {
      const [name = '', facts = ''] = met.split(': ');
      return [
        inPlaybook(plan, 'statements', statementIn(name)),
        ...facts.split(', ').map((fact) => inPlaybook(plan, 'facts', fact)),
      ];
    }),
  approvals: (plan, { actual }) => namesIn(actual).map((name) => approvalOf(plan, statementIn(name))),
  emergencies: (plan) => [inPlaybook(plan, 'approvals'), { file: WORKSPACE, path: ['people'] }],
  corrections: (plan) => [inPlaybook(plan, 'facts')],
  questions: (plan, { actual }) => namesIn(actual).map((name) => inPlaybook(plan, 'facts', name)),
  operator: () => [],
  exercise: () => [],
};

const WORKSPACE = 'firsthour.yaml';

/** The keys that stand behind a check. */
export function placesBehind(plan: Plan, check: Pick<Check, 'kind' | 'about' | 'actual'>): readonly Place[] {
  return BEHIND[check.kind](plan, check);
}

function firstTo(plan: Plan, audience: string): readonly Place[] {
  const { steps } = plan.playbook;
  // What is said after a turn of the incident is nobody's first word.
  const isLater = (id: string) => steps.some(({ after, publish = [] }) => after !== undefined && publish.includes(id));
  const mine = firstStatements(plan).filter(([id, statement]) => statement.audience === audience && !isLater(id));
  return mine.flatMap(([id]) => spoken(plan, id));
}

/** A statement, and the steps that publish it. */
function spoken(plan: Plan, statement: string): readonly Place[] {
  const steps = plan.playbook.steps.flatMap(({ publish = [] }, index) =>
    publish.includes(statement) ? [inPlaybook(plan, 'steps', index)] : [],
  );
  return [inPlaybook(plan, 'statements', statement), ...steps];
}

/** `next-update#2`, `pay-refund`, `eta`: the rule, what promises it, and the step that keeps it. */
function timed(plan: Plan, about: string): readonly Place[] {
  const id = about.replace(/#\d+$/, '');
  const [, paid] = /^pay-(.+)$/.exec(id) ?? [];
  const steps = plan.playbook.steps.flatMap(({ repeat }, index) =>
    repeat === id ? [inPlaybook(plan, 'steps', index)] : [],
  );
  return [
    inPlaybook(plan, 'deadlines', id),
    inPlaybook(plan, 'facts', id),
    ...(paid === undefined ? [] : [inPlaybook(plan, 'compensations', paid)]),
    ...steps,
  ];
}

function approvalOf(plan: Plan, statement: string): Place {
  const stage = own(plan.playbook.statements, statement)?.stage ?? '';
  const rule = [statement, stage].find((name) => own(plan.playbook.approvals ?? {}, name) !== undefined);
  return inPlaybook(plan, 'approvals', rule ?? 'default');
}

function inPlaybook({ playbook }: Plan, ...path: Path): Place {
  return { file: `playbooks/${playbook.id}/playbook.yaml`, path };
}

/** The playbook's own texts come before those that all share. */
function inTexts({ playbook }: Plan, language: string, ...path: Path): readonly Place[] {
  return [`playbooks/${playbook.id}/${language}.yaml`, `playbooks/${language}.yaml`].map((file) => ({ file, path }));
}

function channel(id: string): Place {
  return { file: WORKSPACE, path: ['channels', id] };
}

/** `holding-1` is a revision of `holding`. */
function statementIn(name: string): string {
  return name.replace(/-\d+$/, '');
}

function namesIn(actual: Check['actual']): readonly string[] {
  return Array.isArray(actual) ? actual : [];
}
