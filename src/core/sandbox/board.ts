import type { Mark } from './mark.ts';
import { markOf } from './mark.ts';
import type { Received } from './received.ts';
import type { ReceivedStatement } from './received-statement.ts';
import { isRetraction } from './received-statement.ts';
import type { SandboxChannel, SandboxState } from './state.ts';

/** A message as customers see it. */
export type Seen = {
  readonly received: Received;
  readonly statement: ReceivedStatement;
  /** How often the same message came again. */
  readonly repeats: number;
  /** Set when a later message took its place. */
  readonly mark: Mark | null;
};

/** One statement on one channel, in the languages that it came in: the wanted language first. */
export type Card = { readonly seen: readonly [Seen, ...Seen[]] };

export type Column = {
  readonly channel: SandboxChannel;
  /** Newest first. */
  readonly cards: readonly Card[];
  /** What came and is not to be seen. Newest first. */
  readonly unseen: readonly Received[];
};

export type Board = {
  readonly columns: readonly Column[];
  /** In the order in which they first came. */
  readonly languages: readonly string[];
  /** The one that every card shows first, where it has it. */
  readonly language: string | null;
  /** True when anything came in a drill. */
  readonly exercise: boolean;
  /** Of the messages to the public: the first, and the newest. */
  readonly first: Received | null;
  readonly latest: Received | null;
  /** By when the public was told to expect the next word; null when nothing is promised any more. */
  readonly promise: string | null;
};

/** Inside and to authorities: no customer sees these. */
const NOT_PUBLIC = ['staff', 'regulator'];
/** After these, the promise of an earlier statement is kept. */
const ENDS_PROMISE = ['restored', 'apology', 'report'];

/** What the page shows. `wanted` is a language, or null for that of the first message. */
export function board(state: SandboxState, wanted: string | null): Board {
  const accepted = state.received.filter((one) => one.outcome === 'accepted');
  const all = accepted.flatMap((received) => look(received, state.received));
  const languages = [...new Set(all.map((one) => one.statement.language))];
  const language = languages.find((one) => one === wanted) ?? languages[0] ?? null;
  const order = [language, ...languages.filter((one) => one !== language)];
  const heard = all.filter((one) => !NOT_PUBLIC.includes(one.statement.audience));
  return {
    columns: state.channels.map((channel) => ({
      channel,
      cards: cards(
        all.filter((one) => one.received.channel === channel.name),
        order,
      ),
      unseen: state.received.filter((one) => one.channel === channel.name && isUnseen(one)).reverse(),
    })),
    languages,
    language,
    exercise: all.some((one) => one.statement.mode === 'drill'),
    first: heard[0]?.received ?? null,
    latest: heard.at(-1)?.received ?? null,
    promise: promised(heard.map((one) => one.statement)),
  };
}

/** A correction or a message that promises nothing leaves the last promise standing. */
function promised(heard: readonly ReceivedStatement[]): string | null {
  const last = heard.findLast((one) => one.next_update_by !== null || ENDS_PROMISE.includes(one.stage));
  return last?.next_update_by ?? null;
}

function look(received: Received, all: readonly Received[]): readonly Seen[] {
  if (!received.statement || isRetraction(received.statement)) return [];
  const again = all.filter(
    (one) => one.outcome === 'repeat' && one.channel === received.channel && one.webhook_id === received.webhook_id,
  );
  return [{ received, statement: received.statement, repeats: again.length, mark: markOf(received, all) }];
}

/** A statement that comes again in a language that its card has begins a new card: customers saw it twice. */
function cards(seen: readonly Seen[], order: readonly (string | null)[]): readonly Card[] {
  const found: Seen[][] = [];
  for (const one of seen) {
    const card = found.findLast((other) => other[0] && together(other[0].statement, one.statement));
    if (card && !card.some((other) => other.statement.language === one.statement.language)) card.push(one);
    else found.push([one]);
  }
  const place = (one: Seen) => order.indexOf(one.statement.language);
  return found.reverse().map((card) => ({ seen: card.sort((a, b) => place(a) - place(b)) as unknown as Card['seen'] }));
}

function together(a: ReceivedStatement, b: ReceivedStatement): boolean {
  return (
    a.statement !== '' &&
    a.incident_uid === b.incident_uid &&
    a.statement === b.statement &&
    a.revision === b.revision &&
    a.type === b.type &&
    a.audience === b.audience
  );
}

function isUnseen(one: Received): boolean {
  return one.outcome !== 'accepted' && one.outcome !== 'repeat';
}
