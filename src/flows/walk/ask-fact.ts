import { setFacts } from '../../core/incident/decide/set-facts.ts';
import type { FactValue } from '../../core/incident/entry-data.ts';
import { factRule, parseFact } from '../../core/incident/parse-fact.ts';
import type { Choice } from '../../ports.ts';
import { MENU_KEY, PLAYBOOK_KEY } from './keys.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Values that no fact can have: something else was chosen. */
const MENU = ' menu';
const PLAYBOOK = ' playbook';

/** Asks for a fact and records the answer; Enter takes the default, or "not known". */
export async function askFact(sitting: Sitting, fact: string, message: string): Promise<Turn> {
  const { plan } = sitting.session;
  const rule = factRule(plan, fact);
  if (!rule) return 'on';
  const typed = await answer(sitting, fact, message);
  if (typed === MENU) return 'menu';
  if (typed === PLAYBOOK) return 'playbook';
  const key = rule.type === 'text' ? `${fact}.${plan.workspace.languages[0] ?? 'en'}` : fact;
  await sitting.write((asked) => setFacts(asked, { [key]: typed }));
  return 'on';
}

async function answer(sitting: Sitting, fact: string, message: string): Promise<string> {
  const { session, world, header } = sitting;
  const rule = factRule(session.plan, fact);
  const preset = presetOf(session.incident().facts[fact]?.value ?? rule?.default ?? null);
  switch (rule?.type) {
    case 'services':
      return pick(sitting, fact, message, Object.keys(session.plan.workspace.services), preset, 1);
    case 'choices':
      return pick(sitting, fact, message, rule.of ?? [], preset, 0);
    case 'choice':
      return world.prompter.choose({
        message,
        choices: choices(sitting, fact, rule.of ?? []),
        preset: preset[0] ?? '',
        header,
      });
    case 'boolean':
      return world.prompter.choose({ message, choices: choices(sitting, fact, ['yes', 'no']), preset: '', header });
    default:
      return text(sitting, fact, message, preset[0] ?? '');
  }
}

async function pick(
  sitting: Sitting,
  fact: string,
  message: string,
  of: readonly string[],
  preset: readonly string[],
  atLeast: number,
): Promise<string> {
  const { world, header, voice, session } = sitting;
  const named = of.map((value) => ({ value, name: voice.value(session.plan, fact, value) }));
  const some = await world.prompter.pick({
    message,
    choices: named,
    preset: preset.filter((one) => of.includes(one)),
    atLeast,
    header,
  });
  return some.join(',');
}

function choices(sitting: Sitting, fact: string, of: readonly string[]): readonly Choice<string>[] {
  const { voice, session } = sitting;
  return [
    ...of.map((value) => ({ value, name: voice.value(session.plan, fact, value) })),
    { value: '', name: voice.words('not-known') },
    { value: MENU, name: voice.words('menu'), key: MENU_KEY },
  ];
}

async function text(sitting: Sitting, fact: string, message: string, preset: string): Promise<string> {
  const { world, header, session, voice } = sitting;
  const isPlaybookKey = (typed: string) => typed.trim() === PLAYBOOK_KEY && session.incident().releases.length === 0;
  const check = (typed: string) => {
    if (typed.trim() === MENU_KEY || isPlaybookKey(typed)) return null;
    const parsed = parseFact(session.plan, fact, typed, world.now());
    return 'refusal' in parsed ? voice.refusal(parsed.refusal) : null;
  };
  const typed = await world.prompter.text({ message, preset, header, check });
  if (isPlaybookKey(typed)) return PLAYBOOK;
  return typed.trim() === MENU_KEY ? MENU : typed;
}

function presetOf(value: FactValue | null): readonly string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? Object.values(value).slice(0, 1) : [String(value)];
}
