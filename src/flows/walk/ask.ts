import type { Choice } from '../../ports.ts';
import { MENU_KEY } from './keys.ts';
import type { Sitting } from './sitting.ts';

/** An answer that no question has: the menu is wanted. It is there at every question of the walk. */
export const MENU: unique symbol = Symbol('menu');

export type OrMenu<T> = T | typeof MENU;

/** One of several, or the menu. */
export function choose<T>(
  sitting: Sitting,
  asked: { readonly message: string; readonly choices: readonly Choice<T>[]; readonly preset?: T },
): Promise<OrMenu<T>> {
  const choices = [...asked.choices, menuChoice(sitting)];
  return sitting.world.prompter.choose<OrMenu<T>>({ ...asked, choices, header: sitting.header });
}

/** Some of several, or the menu. */
export async function pick<T>(
  sitting: Sitting,
  asked: {
    readonly message: string;
    readonly choices: readonly Choice<T>[];
    readonly preset: readonly T[];
    readonly atLeast: number;
    /** What is taken alone and at once, beside the menu. */
    readonly ways?: readonly Choice<T>[];
  },
): Promise<OrMenu<readonly T[]>> {
  const ways = [...(asked.ways ?? []), menuChoice(sitting)];
  const some = await sitting.world.prompter.pick<OrMenu<T>>({ ...asked, ways, header: sitting.header });
  const taken = some.flatMap((one) => (one === MENU ? [] : [one]));
  return taken.length < some.length ? MENU : taken;
}

/** A line of text; the menu's key alone is the menu. */
export async function text(
  sitting: Sitting,
  asked: {
    readonly message: string;
    readonly preset?: string;
    readonly typed?: string;
    readonly check?: (typed: string) => string | null;
  },
): Promise<OrMenu<string>> {
  const { check = () => null, preset = '', ...rest } = asked;
  const typed = await sitting.world.prompter.text({
    ...rest,
    preset,
    check: (line) => (isMenu(line) ? null : check(line)),
    header: sitting.header,
  });
  return isMenu(typed) ? MENU : typed;
}

/** The choice that stands below every list. */
export function menuChoice({ voice }: Sitting): Choice<typeof MENU> {
  return { value: MENU, key: MENU_KEY, name: voice.words('menu'), hint: voice.words('menu-hint') };
}

function isMenu(typed: string): boolean {
  return typed.trim() === MENU_KEY;
}
