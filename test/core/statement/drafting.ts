import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { Playbook, Texts } from '../../../src/core/schema/generated/types.ts';
import type { Draft } from '../../../src/core/statement/draft.ts';
import { makeDraft } from '../../../src/core/statement/make-draft.ts';
import { NOW, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

/** A draft of the small plan's statement. */
export function drafted(
  statement: string,
  more: {
    readonly incident?: Incident;
    readonly plan?: Plan;
    readonly edits?: Readonly<Record<string, string>>;
    readonly now?: string;
  } = {},
): Draft {
  const { incident = smallIncident(), plan = SMALL_PLAN, edits = {}, now = NOW } = more;
  return makeDraft({ plan, incident, statement, edits, now });
}

/** The small plan with other texts in one language. */
export function withTexts(language: string, change: (texts: Texts) => Texts): Plan {
  const texts = SMALL_PLAN.texts[language];
  return texts ? { ...SMALL_PLAN, texts: { ...SMALL_PLAN.texts, [language]: change(texts) } } : SMALL_PLAN;
}

/** The small plan with other texts of one statement in one language. */
export function withStatement(language: string, id: string, texts: NonNullable<Texts['statements']>[string]): Plan {
  return withTexts(language, (before) => ({
    ...before,
    statements: { ...before.statements, [id]: { ...before.statements?.[id], ...texts } },
  }));
}

/** The small plan with other rules. */
export function withRules(rules: Partial<Playbook>): Plan {
  return { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, ...rules } };
}
