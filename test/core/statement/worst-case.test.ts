import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FactState } from '../../../src/core/incident/incident.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { Fact } from '../../../src/core/schema/generated/types.ts';
import { makeDraft } from '../../../src/core/statement/make-draft.ts';
import { worstCases } from '../../../src/core/statement/worst-case.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { NOW, smallIncident } from '../../plans/small-incident.ts';

/** So much room that nothing is shortened, and still a limit. */
const ROOM = 100_000;

function roomy(plan: Plan): Plan {
  const channels = Object.entries(plan.workspace.channels).map(
    ([id, channel]) => [id, { ...channel, limit: { unit: 'chars', max: ROOM } }] as const,
  );
  return { ...plan, workspace: { ...plan.workspace, channels: Object.fromEntries(channels) } };
}

const plan = roomy(shippedPlan('playbooks', 'data-centre-loss', ['en', 'ro', 'fr']));
const statements = Object.keys(plan.playbook.statements).filter((id) => id !== 'emergency-notice');
const TIMES = ['2016-09-10T08:00:00.000Z', '2016-09-09T12:00:00.000Z', '2016-12-11T12:00:00.000Z'];

function anyValue({ type, of = [] }: Fact): fc.Arbitrary<FactState['value']> {
  if (type === 'choice') return fc.constantFrom(...of);
  if (type === 'choices') return fc.subarray([...of], { minLength: 1 });
  return type === 'boolean' ? fc.boolean() : fc.constantFrom(...TIMES);
}

function stateOf(value: fc.Arbitrary<FactState['value']>): fc.Arbitrary<FactState> {
  const common = { by: fc.constant('ana'), at: fc.constant(NOW), confirmed_by: fc.constant(null) };
  return fc.record({ ...common, value, confirmed: fc.boolean() });
}

const services = fc.subarray(Object.keys(plan.workspace.services), { minLength: 1 });
const facts = fc.record(
  {
    ...Object.fromEntries(
      Object.entries(plan.playbook.facts ?? {}).map(([name, rule]) => [name, stateOf(anyValue(rule))]),
    ),
    started_at: stateOf(fc.constantFrom(...TIMES)),
    restored_at: stateOf(fc.constantFrom(...TIMES)),
    relapsed_at: stateOf(fc.constantFrom(...TIMES)),
  },
  { requiredKeys: [] },
);
const options = fc.dictionary(
  fc.constantFrom(...Object.keys({ ...plan.playbook.workarounds, ...plan.playbook.compensations }), 'told-late'),
  fc.boolean(),
);
const lost = fc.subarray(Object.keys(plan.workspace.dependencies ?? {}));

describe('the longest case', () => {
  const longest = new Map(['en', 'ro', 'fr'].map((language) => [language, worstCases(plan, language, NOW)] as const));
  const most = (statement: string, language: string) =>
    Math.max(...(longest.get(language)?.(statement) ?? []).flatMap(({ list }) => list.map(({ length }) => length)));

  test.each(statements)('of %s is as long as any', (statement) => {
    const limits = Object.fromEntries(['en', 'ro', 'fr'].map((language) => [language, most(statement, language)]));
    fc.assert(
      fc.property(services, facts, options, lost, (seen, known, chosen, gone) => {
        const incident = smallIncident({
          facts: {
            ...known,
            services: { value: seen, by: 'ana', at: NOW, confirmed: true, confirmed_by: null },
          } as Readonly<Record<string, FactState>>,
          options: chosen,
          lost: Object.fromEntries(gone.map((one) => [one, NOW])),
        });
        const { list } = makeDraft({ plan, incident, statement, edits: {}, now: NOW });
        for (const { language, length } of list) expect(length).toBeLessThanOrEqual(limits[language] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  test('shows every service, the longest time and the longest contact', () => {
    const [draft] = longest.get('en')?.('holding') ?? [];
    const text = Object.values(draft?.renditions ?? {})
      .map((one) => one.text)
      .join('\n');
    for (const service of Object.keys(plan.workspace.services))
      expect(text).toContain(plan.texts.en?.services?.[service] ?? '?');
    expect(text).toContain('(Bucharest time, 28 September)');
    expect(text).toContain('For urgent payments, please come to one of our branches');
  });

  test('is written for no channel without a limit', () => {
    const free = shippedPlan('playbooks', 'data-centre-loss', ['en']);
    const [draft] = worstCases(free, 'en', NOW)('holding');
    expect(draft?.list.map(({ limit }) => limit)).not.toContain(null);
  });
});
