import type { Amends, DeliveryReason } from '../channel/delivery.ts';
import type { AlarmRaised } from './alarm-raised.ts';
import type { OnBehalf } from './entry-data.ts';

/** One delivery that a release asks for. `body` is what is sent, byte for byte the same on each try. */
export type OrderedDelivery = {
  /** `holding-1/website/ro`, with `#2` … when the same rendition is ordered again. */
  readonly id: string;
  /** The `webhook-id`: `msg_` and 128 random bits. */
  readonly webhook_id: string;
  readonly statement: string;
  readonly revision: number;
  readonly channel: string;
  readonly language: string;
  /** Digest of the approved rendition, its blank still open. */
  readonly rendition: string;
  readonly body: string;
  /** No try starts after this instant. */
  readonly not_after: string;
  /** Set when it is not even tried. */
  readonly skip?: DeliveryReason;
  /** Set where it corrects or takes back an earlier statement. */
  readonly amends?: Amends;
  /** The channel cannot do it: a person does. */
  readonly by_hand?: true;
};

/** The outbox: a whole release, staff first. */
export type Release = OnBehalf & {
  readonly statements: readonly {
    readonly statement: string;
    readonly revision: number;
    readonly digest: string;
    /** True for one that somebody had yet to say yes to. */
    readonly emergency?: true;
  }[];
  /** The one value of the blank, for all statements, languages, channels and tries; null when no text has the blank. */
  readonly next_update_by: string | null;
  readonly deliveries: readonly OrderedDelivery[];
  /** Workarounds whose `check` the sender affirmed by sending. */
  readonly affirmed: readonly string[];
  readonly because?: string;
  /** True when published without the approvals, by one person, with the reason in `because`. */
  readonly emergency?: true;
  /** Day until which the playbook's review held, when something went out that had been approved in it after that day. */
  readonly review_expired?: string;
  /** Set when nothing is released, and staff are told of a deadline: the program wrote it, for whoever asked it to watch. */
  readonly alarm?: AlarmRaised;
};
