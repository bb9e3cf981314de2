import type { Choice, Header, World } from '../../ports.ts';
import type { Session } from '../session.ts';
import { readAlong } from '../walk/read-along.ts';
import { tell } from './tell.ts';

type Deed = 'pause' | 'go-on' | 'tell' | 'abort' | 'leave';

/** What the facilitator is asked. */
export type FacilitatorWords = Readonly<Record<Deed | 'deed' | 'what' | 'sure' | 'no' | 'yes', string>>;

/** Shows what comes next in a drill, above the question what to do with it, until the person leaves. The drill ends it too (`Cancelled`). */
export async function facilitate(world: World, session: Session, page: Header, words: FacilitatorWords): Promise<void> {
  const gone = new AbortController();
  const reading = readAlong(
    { world, session, note: world.screen.err },
    AbortSignal.any([gone.signal, world.interrupted]),
  );
  try {
    for (let deed = await ask(world, page, words); deed !== 'leave'; deed = await ask(world, page, words)) {
      if (deed === 'tell') await tellByHand(world, session, page, words);
      else if (deed !== 'abort' || (await isSure(world, page, words))) await world.drill?.turn(deed);
      await session.refresh();
    }
  } finally {
    gone.abort();
    await reading;
  }
}

function ask({ prompter, drill }: World, header: Header, words: FacilitatorWords): Promise<Deed> {
  const stands = drill?.running().paused != null;
  const keys: readonly Choice<Deed>[] = [
    stands ? { value: 'go-on', key: 'g', name: words['go-on'] } : { value: 'pause', key: 'p', name: words.pause },
    { value: 'tell', key: 't', name: words.tell },
    { value: 'abort', key: 'a', name: words.abort },
    { value: 'leave', key: 'l', name: words.leave },
  ];
  return prompter.key<Deed>({ message: words.deed, keys, header });
}

async function tellByHand(
  { prompter }: World,
  session: Session,
  header: Header,
  { what }: FacilitatorWords,
): Promise<void> {
  const happens = await prompter.text({ message: what, preset: '', header, check: () => null });
  await tell(session, happens.trim());
}

function isSure({ prompter }: World, header: Header, { sure, no, yes }: FacilitatorWords): Promise<boolean> {
  const choices = [
    { value: false, name: no },
    { value: true, name: yes },
  ];
  return prompter.choose({ message: sure, choices, preset: false, header });
}
