import { setFacts } from '../../core/incident/decide/set-facts.ts';
import type { FactValue } from '../../core/incident/entry-data.ts';
import { factRule, parseFact } from '../../core/incident/parse-fact.ts';
import type { Choice } from '../../ports.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, pick, text } from './ask.ts';
import { askWho } from './ask-way.ts';
import { askDespiteSlips } from './despite-slips.ts';
import { PLAYBOOK_KEY } from './keys.ts';
import { otherPlaybook } from './other-playbook.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** A value that no fact can have: another playbook was chosen. */
const PLAYBOOK = ' playbook';

/** Asks for a fact and records the answer; Enter takes the default, or "not known". `role`: of the step that asks. */
export async function askFact(
  sitting: Sitting,
  fact: string,
  message: string,
  role: string | undefined,
): Promise<Turn> {
  const { plan } = sitting.session;
  const rule = factRule(plan, fact);
  if (!rule) return 'on';
  const typed = await answer(sitting, fact, message);
  if (typed === MENU) return 'menu';
  if (typed === PLAYBOOK) return otherPlaybook(sitting);
  const because = fact === 'eta' ? await askDespiteSlips(sitting, typed) : undefined;
  if (because === MENU) return 'menu';
  const behalf = await askWho(sitting, role);
  if (behalf === MENU) return 'menu';
  const key = rule.type === 'text' ? `${fact}.${plan.workspace.languages[0] ?? 'en'}` : fact;
  await sitting.write((asked) => setFacts(asked, { [key]: typed }, because), behalf);
  return 'on';
}

async function answer(sitting: Sitting, fact: string, message: string): Promise<OrMenu<string>> {
  const { session } = sitting;
  const rule = factRule(session.plan, fact);
  const preset = presetOf(session.incident().facts[fact]?.value ?? rule?.default ?? null);
  switch (rule?.type) {
    case 'services':
      return pickSome(sitting, fact, message, Object.keys(session.plan.workspace.services), preset, 1);
    case 'choices':
      return pickSome(sitting, fact, message, rule.of ?? [], preset, 0);
    case 'choice':
      return choose(sitting, { message, choices: choices(sitting, fact, rule.of ?? []), preset: preset[0] ?? '' });
    case 'boolean':
      return choose(sitting, { message, choices: choices(sitting, fact, ['yes', 'no']), preset: '' });
    default:
      return askText(sitting, fact, message, preset[0] ?? '');
  }
}

async function pickSome(
  sitting: Sitting,
  fact: string,
  message: string,
  of: readonly string[],
  preset: readonly string[],
  atLeast: number,
): Promise<OrMenu<string>> {
  const { voice, session } = sitting;
  const some = await pick(sitting, {
    message,
    choices: of.map((value) => ({ value, name: voice.value(session.plan, fact, value) })),
    preset: preset.filter((one) => of.includes(one)),
    atLeast,
  });
  return some === MENU ? MENU : some.join(',');
}

function choices({ voice, session }: Sitting, fact: string, of: readonly string[]): readonly Choice<string>[] {
  return [
    ...of.map((value) => ({ value, name: voice.value(session.plan, fact, value) })),
    { value: '', name: voice.words('not-known') },
  ];
}

async function askText(sitting: Sitting, fact: string, message: string, preset: string): Promise<OrMenu<string>> {
  const { world, session, voice } = sitting;
  const isPlaybookKey = (typed: string) => typed.trim() === PLAYBOOK_KEY && session.incident().releases.length === 0;
  const typed = await text(sitting, {
    message,
    preset,
    check: (line) => {
      if (isPlaybookKey(line)) return null;
      const parsed = parseFact(session.plan, fact, line, world.now());
      return 'refusal' in parsed ? voice.refusal(parsed.refusal) : null;
    },
  });
  return typed !== MENU && isPlaybookKey(typed) ? PLAYBOOK : typed;
}

function presetOf(value: FactValue | null): readonly string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? Object.values(value).slice(0, 1) : [String(value)];
}
