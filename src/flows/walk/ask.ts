import type { Choice, Header, Hot } from '../../ports.ts';
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
  return sitting.world.prompter.choose<OrMenu<T>>({ ...asked, choices, ...everywhere(sitting, MENU) });
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
  const some = await sitting.world.prompter.pick<OrMenu<T>>({ ...asked, ways, ...everywhere(sitting, [MENU]) });
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
  const typed = await sitting.world.prompter.text<typeof MENU>({
    ...rest,
    preset,
    check: (line) => (isMenu(line) ? null : check(line)),
    ...everywhere<typeof MENU>(sitting, MENU),
  });
  return typed === MENU || isMenu(typed) ? MENU : typed;
}

/** One key out of a few, or the menu; Enter is no answer. */
export function key<T>(
  sitting: Sitting,
  asked: { readonly message: string; readonly keys: readonly Choice<T>[] },
): Promise<OrMenu<T>> {
  const keys = [...asked.keys, menuChoice(sitting)];
  return sitting.world.prompter.key<OrMenu<T>>({ ...asked, keys, ...everywhere(sitting, MENU) });
}

/** What stands above every question of the walk, and the keys that mean the same at each: the menu, and stop. */
export function everywhere<A>(
  sitting: Sitting,
  menu?: A,
): { readonly header: Header; readonly hot: readonly Hot<A>[] } {
  const stop: Hot<A> = { key: 'ctrl-x', name: '', press: () => void sitting.stop() };
  const toMenu: readonly Hot<A>[] =
    menu === undefined ? [] : [{ key: 'tab', name: sitting.voice.words('menu'), press: () => menu }];
  return { header: sitting.header, hot: [stop, ...toMenu] };
}

/** The choice that stands below every list. */
function menuChoice({ voice }: Sitting): Choice<typeof MENU> {
  return { value: MENU, key: MENU_KEY, name: voice.words('menu'), hint: voice.words('menu-hint') };
}

function isMenu(typed: string): boolean {
  return typed.trim() === MENU_KEY;
}
