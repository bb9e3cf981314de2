import type { Plan } from '../playbook/plan.ts';
import type { Stage } from '../schema/generated/types.ts';
import type { Draft, Listed, Rendition } from './draft.ts';
import { asExercise } from './exercise.ts';
import type { Composed } from './in-language.ts';
import { own } from './own.ts';
import type { Rendered } from './rendition.ts';
import { digestOf, formOf, render } from './rendition.ts';

/** A channel and a language that it carries. */
export type Place = { readonly channel: string; readonly language: string };

/** Every channel that an audience reads, in each language of the workspace that the channel takes. */
export function carriers(plan: Plan, audience: string): readonly Place[] {
  return Object.entries(plan.workspace.channels).flatMap(([channel, rule]) => {
    const languages = plan.workspace.languages.filter((language) => rule.languages?.includes(language) ?? true);
    return rule.audiences.includes(audience) ? languages.map((language) => ({ channel, language })) : [];
  });
}

/** The distinct renditions of a statement, and which of them goes where. */
export function listRenditions(
  composed: {
    readonly plan: Plan;
    readonly stage: Stage;
    readonly languages: Readonly<Record<string, Composed>>;
    readonly link: string | null;
    /** Of a drill. */
    readonly exercise: boolean;
  },
  places: readonly Place[],
): Pick<Draft, 'renditions' | 'list'> {
  const { plan, stage, languages, link, exercise } = composed;
  const made = new Map<string, Rendered>();
  const renditions: Record<string, Rendition> = {};
  const list: Listed[] = [];
  for (const { channel, language } of places) {
    const text = own(languages, language);
    if (!text) continue;
    const form = formOf(plan, channel);
    const key = `${language} ${form.max} ${form.unit} ${form.counts}`;
    const rendered = made.get(key) ?? renderFor(exercise, language, render(plan, stage, language, text, link, form));
    made.set(key, rendered);
    const { rendition, ...how } = rendered;
    renditions[how.sha256] = rendition;
    list.push({ channel, language, ...how });
  }
  return { renditions, list };
}

function renderFor(exercise: boolean, language: string, rendered: Rendered): Rendered {
  if (!exercise) return rendered;
  const rendition = asExercise(rendered.rendition, language);
  return { ...rendered, rendition, sha256: digestOf(rendition) };
}
