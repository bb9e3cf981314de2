import type { Incident } from '../../core/incident/incident.ts';
import type { World } from '../../ports.ts';
import type { Session } from '../session.ts';

/** Questions put off: not asked again unasked, but offered in the menu. */
export type PutOff = {
  readonly keys: () => readonly string[];
  readonly add: (key: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/**
 * This machine remembers them, so that a walk that was left or killed comes back to the same question. Once it works again,
 * or has stopped again, what was put off before is asked again.
 */
export async function openPutOff(
  { machine }: Pick<World, 'machine'>,
  { incident }: Pick<Session, 'incident'>,
): Promise<PutOff> {
  const name = `put-off-${incident().uid}` as const;
  const kept = new Set((await machine.recall(name))?.split(' ') ?? []);
  const inState = (key: string) => `${incident().state}${runs(incident())}:${key}`;
  const keep = () => machine.remember(name, [...kept].join(' '));
  return {
    keys: () => [...kept].flatMap((one) => (one.startsWith(inState('')) ? [one.slice(inState('').length)] : [])),
    add: (key) => {
      kept.add(inState(key));
      return keep();
    },
    remove: (key) => {
      kept.delete(inState(key));
      return keep();
    },
  };
}

function runs({ reopenings }: Pick<Incident, 'reopenings'>): string {
  return reopenings.length === 0 ? '' : `#${reopenings.length}`;
}
