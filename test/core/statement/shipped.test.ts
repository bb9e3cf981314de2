import { describe, expect, test } from 'vitest';

import { EMERGENCY_NOTICE } from '../../../src/core/incident/emergencies.ts';
import { withEmergency } from '../../../src/core/incident/imagine-emergency.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { makeDraft } from '../../../src/core/statement/make-draft.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { confirmed, NOW, set, smallIncident } from '../../plans/small-incident.ts';

const DOWN = { services: set(['cards', 'atm', 'online-banking', 'website']) };

function confirmedFacts(plan: Plan) {
  const facts = Object.entries(plan.playbook.facts ?? {}).flatMap(([name, rule]) => {
    if (rule.confirm === undefined) return [];
    if (rule.type === 'boolean') return [[name, confirmed(true)] as const];
    return rule.type === 'choice' ? [[name, confirmed(rule.of?.[0] ?? '')] as const] : [];
  });
  return Object.fromEntries(facts);
}

describe.each([
  ['examples/data-centre-2016/playbooks', 'data-centre-loss', ['ro', 'en']],
  ['playbooks', 'data-centre-loss', ['en', 'ro', 'fr']],
  ['playbooks', 'generic-outage', ['en', 'ro', 'fr']],
] as const)('%s/%s', (folder, id, languages) => {
  const plan = shippedPlan(folder, id, languages);
  const early = smallIncident({ facts: { services: DOWN.services, started_at: set(null) } });
  const late = smallIncident({
    facts: { ...DOWN, ...confirmedFacts(plan), restored_at: set('2016-09-10T20:00:00.000Z') },
  });

  test.each(Object.keys(plan.playbook.statements))(
    '%s is whole in every language and fits 500 characters',
    (statement) => {
      const { stage } = plan.playbook.statements[statement] ?? {};
      const running = stage === 'briefing' || stage === 'holding' || stage === 'update';
      const told =
        statement === EMERGENCY_NOTICE ? [withEmergency(plan, late, NOW)] : [early, smallIncident({ facts: DOWN })];
      for (const incident of running ? told : [late]) {
        const draft = makeDraft({ plan, incident, statement, edits: {}, now: NOW });
        expect([draft.missing, draft.owed]).toEqual([[], []]);
        expect(draft.list.filter(({ fits }) => !fits)).toEqual([]);
        expect(Object.values(draft.renditions).some(({ text }) => /\{\$(?!next_update_by\})/.test(text))).toBe(false);
      }
    },
  );

  test('the notice to staff names what went out, when, and by whom', () => {
    const incident = withEmergency(plan, late, NOW);
    const { parts, subject } = makeDraft({ plan, incident, statement: EMERGENCY_NOTICE, edits: {}, now: NOW });
    for (const language of languages) {
      const title = incident.drafts.restored?.at(-1)?.draft.subject[language];
      expect(title).toBeTruthy();
      expect(parts[language]?.what).toContain(title);
      expect(parts[language]?.what).toContain('13:30 (');
      expect(parts[language]?.contact).toContain('Communications on duty');
      expect(subject[language]).toBeTruthy();
    }
  });
});
