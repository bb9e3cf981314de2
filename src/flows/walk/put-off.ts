import type { World } from '../../ports.ts';

/** Questions put off: not asked again unasked, but offered in the menu. */
export type PutOff = {
  readonly keys: () => readonly string[];
  readonly add: (key: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** This machine remembers them, so that a walk that was left or killed comes back to the same question. */
export async function openPutOff({ machine }: Pick<World, 'machine'>, uid: string): Promise<PutOff> {
  const name = `put-off-${uid}` as const;
  const keys = new Set((await machine.recall(name))?.split(' ') ?? []);
  const keep = () => machine.remember(name, [...keys].join(' '));
  return {
    keys: () => [...keys],
    add: (key) => {
      keys.add(key);
      return keep();
    },
    remove: (key) => {
      keys.delete(key);
      return keep();
    },
  };
}
