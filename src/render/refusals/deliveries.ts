import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

/** About single deliveries. */
export const DELIVERY_SAYINGS: Catalogue = {
  'delivery-unknown': ({ text, list }) => ({
    message: `There is no delivery "${text('delivery')}".`,
    hint: meant(text('delivery'), list('deliveries'), 'Nothing has been published yet.'),
  }),
  'delivery-accepted': ({ text }) => ({
    message: `${text('delivery')} is out: there is nothing to settle.`,
    hint: 'firsthour status shows where everything stands.',
  }),
  'delivery-skipped': ({ text }) => ({
    message: `${text('delivery')} was skipped and is not on its way.`,
    hint: `Order it again once its channel can be used: firsthour publish ${text('delivery').split(/-\d+\//)[0] ?? 'STATEMENT'} --yes.`,
  }),
  'delivery-in-flight': ({ text }) => ({
    message: `A try of ${text('delivery')} is on its way: nobody can judge it yet.`,
    hint: 'Wait half a minute, then look and settle it.',
  }),
  'delivery-superseded': ({ text }) => ({
    message: `${text('delivery')} is not sent again: ${text('by')} took its place.`,
    hint: 'Settle it with --sent or --not-sent, as you find it.',
  }),
  'done-before-published': ({ text }) => ({
    message: `${text('delivery')} cannot have been out before it was published.`,
    hint: 'Give --at the time when it was put up, or leave --at out: then it is now.',
  }),
  'delivery-expired': ({ text }) => ({
    message: `${text('delivery')} is not sent again: it is too old to be said now.`,
    hint: 'Settle it with --sent or --not-sent; say something newer with firsthour publish.',
  }),
};
