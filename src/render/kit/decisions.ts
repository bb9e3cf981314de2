import type { Kit } from '../../core/paper/kit.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Condition, Statement } from '../../core/schema/generated/types.ts';
import { rolesNeeded } from '../../core/statement/consent.ts';
import type { Numbers } from '../../core/workspace/reach.ts';
import { deadlineName } from '../deadlines.ts';
import { factLabel } from '../facts.ts';
import { listed } from '../layout/list.ts';
import { audienceName, serviceName, taskName, teamText } from '../names.ts';
import { clockText } from '../times.ts';
import { clockWords } from './clock-words.ts';
import type { Block } from './sheet.ts';
import { plain } from './sheet.ts';

/** The hours and minutes that count. */
export function clockBlocks({ plan, incident, printed_at, due }: Kit): readonly Block[] {
  const zone = plan.workspace.timezone;
  const rows = Object.entries(plan.playbook.deadlines).map(([id, rule]) => [
    [deadlineName(plan, { id })],
    [clockWords(rule)],
    [
      due[id] === undefined
        ? { name: id, blank: { kind: 'time', zone: '' } as const }
        : clockText(zone, due[id], printed_at),
    ],
  ]);
  const began = incident
    ? []
    : [
        {
          kind: 'line',
          line: plain('It began at ', { name: 'started_at', blank: { kind: 'time', zone: '' } }),
        } as const,
      ];
  return [{ kind: 'heading', text: 'The clock' }, ...began, { kind: 'table', head: ['what', 'when', 'due at'], rows }];
}

/** Who decides what, and what one person may send. */
export function decisionBlocks({ plan }: Kit): readonly Block[] {
  const { severity = [], statements, facts = {} } = plan.playbook;
  const alone = Object.entries(statements).map(([id, statement]) => [
    [id],
    [audienceName(plan, statement.audience)],
    [consentWords(plan, id, statement)],
  ]);
  const confirmed = Object.entries(facts).flatMap(([name, { confirm, ask }]) =>
    confirm === undefined ? [] : [[[teamText(ask) || factLabel(name)], [`${confirm}: ${whoHolds(plan, confirm)}`]]],
  );
  return [
    { kind: 'heading', text: 'Who decides' },
    ...(severity.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: ['severity', 'the first that holds'],
            rows: severity.map(({ id, when }) => [[id], [when ? conditionWords(plan, when) : 'in every other case']]),
          },
        ]),
    { kind: 'table', head: ['statement', 'to', 'who may send it'], rows: alone },
    ...(confirmed.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['said only once confirmed', 'by'], rows: confirmed }]),
  ];
}

/** What is to be done, in the playbook's order. */
export function stepBlocks({ plan, incident }: Kit): readonly Block[] {
  const steps = plan.playbook.steps.filter(({ id }) => !Object.hasOwn(incident?.skipped ?? {}, id));
  const open = (task: string) => !Object.hasOwn(incident?.tasks ?? {}, task);
  const lines = steps.flatMap((step) => [
    plain(
      [
        teamText(step.title),
        ...(step.publish ? [`(${listed(step.publish)})`] : []),
        ...(step.guide === undefined ? [] : [teamText(step.guide)]),
      ].join(' '),
    ),
    ...(step.do ?? []).filter(open).map((task) => plain(`… ${taskName(plan, task)}`)),
  ]);
  return [
    { kind: 'heading', text: 'Step by step' },
    { kind: 'ticks', lines },
  ];
}

/** Who is reached where. Without a telephone list there are lines to write on. */
export function numberBlocks({ plan }: Kit, numbers: Numbers): readonly Block[] {
  const rows = plan.workspace.people.map(({ id, name, roles }) => {
    const reach = Object.hasOwn(numbers, id) ? numbers[id] : undefined;
    const phones = reach ? [[...reach.phones, ...(reach.email === undefined ? [] : [reach.email])].join(', ')] : [];
    return [
      [name],
      [roles.join(', ')],
      phones.length > 0 ? phones : [{ name: id, blank: { kind: 'line' as const } }],
      [reach?.note ?? ''],
    ];
  });
  return [
    { kind: 'heading', text: 'Telephone numbers' },
    {
      kind: 'note',
      text: 'These numbers are not in git: keep this sheet locked, and print it anew when a number changes.',
    },
    { kind: 'table', head: ['who', 'roles', 'number', ''], rows },
  ];
}

function consentWords(plan: Plan, id: string, statement: Statement): string {
  const roles = rolesNeeded(plan, id, statement, [], true);
  if (roles.length === 0) return statement.preapproved ? 'one person, as it stands here' : 'one person';
  return `after ${listed([...new Set(roles)].map((role) => `${role} (${whoHolds(plan, role)})`))} said yes`;
}

function whoHolds(plan: Plan, role: string): string {
  const names = plan.workspace.people.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  return names.length === 0 ? 'nobody' : listed(names, 'or');
}

function conditionWords(plan: Plan, when: Condition): string {
  return Object.entries(when)
    .map(([fact, wanted]) => {
      const values = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
      const names = fact === 'services' ? values.map((id) => serviceName(plan, id)) : values;
      return `${factLabel(fact)}: ${listed(names, 'or')}`;
    })
    .join('; ');
}
