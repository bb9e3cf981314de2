import { clockIn, dayIn } from '../../core/time/zone.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** Instants as the page shows them. */
export type Times = {
  /** `13:05`, with the day when it is not today. */
  readonly clock: (instant: string) => Html;
  /** `13:05:41`. */
  readonly exact: (instant: string) => Html;
  readonly past: (instant: string) => boolean;
};

/** Times of one zone, seen from `now`. */
export function timesIn(zone: string, now: string): Times {
  return {
    clock: (instant) => {
      const day = dayIn(zone, instant);
      const far = day === dayIn(zone, now) ? '' : `${day} `;
      return html`<time datetime="${instant}">${far}${clockIn(zone, instant)}</time>`;
    },
    exact: (instant) => html`<time datetime="${instant}">${clockIn(zone, instant)}:${instant.slice(17, 19)}</time>`,
    past: (instant) => Date.parse(instant) < Date.parse(now),
  };
}
