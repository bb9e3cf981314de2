/** A text as one channel gets it in one language, the promise's blank still open. */
export type Rendition = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Part by part, as it stands in the text. */
  readonly parts: Readonly<Record<string, string>>;
};

/** What a channel's limit counts: characters (Unicode code points), or segments of text messages. */
export type Unit = 'chars' | 'segments';

/** Which rendition goes where, and how it was made to fit. Lengths are counted with the blank's longest form. */
export type Listed = {
  readonly channel: string;
  readonly language: string;
  /** Key in `renditions`. */
  readonly sha256: string;
  readonly length: number;
  readonly limit: number | null;
  readonly unit: Unit;
  readonly fits: boolean;
  readonly shortened: readonly string[];
  readonly dropped: readonly string[];
};

/** What a part, an omission or an `unknown` line depended on: `fact.cause`, `option.other-atm`, `link`, `day` … and the value then. */
export type MadeFrom = Readonly<Record<string, unknown>>;

/** A statement's parts in every language, frozen with what they were made from. The entry's hash is its digest. */
export type Draft = {
  readonly statement: string;
  /** From 1. */
  readonly revision: number;
  /** The statement that this one corrects, and its revision. */
  readonly corrects?: { readonly statement: string; readonly revision: number };
  readonly stage: string;
  readonly audience: string;
  /** It stands beside what the audience was told, and replaces nothing but an earlier one of itself. */
  readonly beside?: boolean;
  readonly subject: Readonly<Record<string, string>>;
  /** language -> part -> text. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Parts that a person wrote: `regret.en`. Takes preapproval away. */
  readonly edited: readonly string[];
  /** True when it needs no approval: approved with the playbook, and not edited. */
  readonly preapproved: boolean;
  /** Roles whose approval it needs, a role once for each person wanted. */
  readonly needs: readonly string[];
  /** Workarounds and compensations that stand in it. */
  readonly options: readonly string[];
  /** What the stage needs and no language has. */
  readonly missing: readonly string[];
  /** Languages without a text: owed. */
  readonly owed: readonly string[];
  readonly made_from: MadeFrom;
  readonly renditions: Readonly<Record<string, Rendition>>;
  readonly list: readonly Listed[];
};
