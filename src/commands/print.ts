import type { Kit } from '../core/paper/kit.ts';
import { kitOf } from '../core/paper/kit.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { planLanguages } from '../core/playbook/plan.ts';
import { numbersHere } from '../flows/numbers.ts';
import type { World } from '../ports.ts';
import { kitHtml } from '../render/kit/kit-html.ts';
import { kitText } from '../render/kit/kit-text.ts';
import { EXIT } from './shared/exit-codes.ts';
import { openIncidents, sessionFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { loadPlans } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

const FORMATS = ['text', 'html'];

/**
 * `print [PLAYBOOK] [--format text|html] [--language L]`: what works without a screen, on paper. Without a word: the only open
 * incident; where none is open, every playbook.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const format = flag(invocation, 'format') ?? 'text';
  if (!FORMATS.includes(format)) throw misuse('format-unknown', { format, formats: FORMATS });
  const kits = await kitsOf(invocation, world);
  const numbers = await numbersHere(world, kits[0]?.plan.workspace ?? (await loadPlans(world)).workspace);
  if (invocation.json)
    print(
      world,
      kits.map(({ plan, incident, ...kit }) => ({
        playbook: plan.playbook.id,
        incident: incident?.id ?? null,
        ...kit,
      })),
    );
  else if (format === 'html') world.screen.out(kitHtml(kits, numbers));
  else world.screen.out(kits.map((kit) => kitText(kit, numbers, world.screen.columns)).join('\f'));
  return EXIT.done;
}

async function kitsOf(invocation: Invocation, world: World): Promise<readonly Kit[]> {
  const now = world.now();
  const [playbook] = invocation.words;
  const languages = flags(invocation, 'language');
  if (playbook !== undefined && invocation.incident !== undefined) {
    throw misuse('one-of', { flags: [playbook, invocation.incident] });
  }
  const wantsIncident =
    playbook === undefined && (invocation.incident !== undefined || (await openIncidents(world)).length > 0);
  if (wantsIncident) {
    const { plan, incident } = await sessionFor(invocation, world);
    return [kitOf(plan, incident(), known(plan, languages), now)];
  }
  const { plans } = await loadPlans(world);
  const playbooks = plans.map(({ plan }) => plan.playbook.id);
  if (playbook !== undefined && !playbooks.includes(playbook))
    throw misuse('playbook-unknown', { playbook, playbooks });
  const wanted = plans.filter(({ plan }) => playbook === undefined || plan.playbook.id === playbook);
  return wanted.map(({ plan }) => kitOf(plan, null, known(plan, languages), now));
}

/** The languages that were asked for, which the plan has. */
function known(plan: Plan, languages: readonly string[]): readonly string[] {
  const there = planLanguages(plan);
  const odd = languages.find((language) => !there.includes(language));
  if (odd !== undefined) throw misuse('language-unknown', { language: odd, languages: there });
  return languages;
}
