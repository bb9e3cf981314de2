/** Where a delivery stands. `unknown` waits for a person. */
export type DeliveryStateName = 'pending' | 'accepted' | 'visible' | 'failed' | 'unknown' | 'skipped';

/** Why a delivery is where it is: a closed list, each with a sentence in render/. */
export type DeliveryReason =
  | 'dependency-lost'
  | 'no-address'
  | 'no-secret'
  | 'bad-address'
  | 'does-not-fit'
  | 'superseded'
  | 'expired'
  | 'stopped'
  | 'not-reached'
  | 'not-taken'
  | 'rate-limited'
  | 'refused'
  | 'redirected'
  | 'server-error'
  | 'no-answer'
  | 'no-outcome'
  | 'settled-not-sent';

/** What the platform gave back: its id, and where it can be seen. */
export type Receipt = { readonly id: string | null; readonly url: string | null };

/** What a delivery does to an earlier statement on its channel in its language; `receipt` is the earlier one's there. */
export type Amends = {
  readonly does: 'corrects' | 'retracts';
  readonly statement: string;
  readonly revision: number;
  readonly receipt: Receipt | null;
};

/** One try. `outcome` null: on its way, or nobody knows (after `until`). */
export type Attempt = {
  readonly attempt: number;
  readonly at: string;
  readonly until: string;
  readonly outcome: 'accepted' | 'not-taken' | 'maybe' | null;
};

/** A delivery as the fold knows it. */
export type Delivery = {
  readonly id: string;
  readonly webhook_id: string;
  readonly statement: string;
  readonly revision: number;
  readonly stage: string;
  readonly audience: string;
  readonly channel: string;
  readonly language: string;
  readonly rendition: string;
  readonly body: string;
  readonly not_after: string;
  readonly published_at: string;
  /** `seq` of the release that ordered it. */
  readonly release: number;
  readonly state: DeliveryStateName;
  readonly reason: DeliveryReason | null;
  /** The platform's own words at the last failure, cleaned. */
  readonly words: string | null;
  readonly attempts: readonly Attempt[];
  /** The next try may start then; null: at once (pending) or never. */
  readonly retry_at: string | null;
  readonly receipt: Receipt | null;
  readonly accepted_at: string | null;
  /** Set where it corrects or takes back an earlier statement. */
  readonly amends?: Amends;
  /** A person does it, although the channel is not one that a person does. */
  readonly by_hand?: true;
};
