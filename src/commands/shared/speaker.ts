import type { OnBehalf } from '../../core/incident/entry-data.ts';
import type { Workspace } from '../../core/schema/generated/types.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { flag } from './invocation.ts';
import { misuse } from './stop.ts';

/** Who speaks: `--as`, `FIRSTHOUR_AS`, what this machine remembers, or (on a terminal, once) the answer to a question. */
export async function speakerOf(invocation: Invocation, world: World, people: Workspace['people']): Promise<string> {
  const ids = people.map(({ id }) => id);
  const named = namedSpeaker(invocation, world);
  if (named !== undefined) {
    if (!ids.includes(named)) throw misuse('person-unknown', { person: named, people: ids });
    return named;
  }
  // Whoever is remembered may have left since.
  const remembered = await world.machine.recall('as');
  if (remembered !== undefined && ids.includes(remembered)) return remembered;
  if (!world.screen.interactive) throw misuse('speaker-missing', { people: ids });
  const choices = people.map(({ id, name, roles }) => ({ value: id, name: `${name} (${roles.join(', ')})` }));
  const chosen = await world.prompter.choose({ message: 'Who are you?', choices, header: () => '' });
  await world.machine.remember('as', chosen);
  return chosen;
}

/** Who speaks, as far as that was said: `--as`, else FIRSTHOUR_AS. An empty variable says nothing. */
export function namedSpeaker(invocation: Invocation, world: Pick<World, 'env'>): string | undefined {
  return invocation.as ?? (world.env('FIRSTHOUR_AS') || undefined);
}

/** `--for PERSON --via phone|room`. */
export function behalfOf(invocation: Invocation): OnBehalf {
  const person = flag(invocation, 'for');
  const via = flag(invocation, 'via');
  if (via !== undefined && via !== 'phone' && via !== 'room') throw misuse('via-unknown', { via });
  if (via !== undefined && person === undefined) throw misuse('for-missing', {});
  return { ...(person === undefined ? {} : { for: person }), ...(via === undefined ? {} : { via }) };
}
