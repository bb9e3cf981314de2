/** A quiet stretch of time longer than this share of the whole is drawn shorter, and marked. */
const SHARE = 0.14;
const LEAST_MINUTES = 20;
/** How long a shortened stretch is drawn, as a share of the whole. */
const SHORTENED = 0.05;

/** Where minutes stand on an axis from 0 to 1, and which stretches are drawn shorter than they were. */
export type Scale = {
  readonly at: (minute: number) => number;
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly from: number;
  readonly to: number;
};

/** An axis through these minutes, in which long silences are shortened. */
export function scaleThrough(minutes: readonly number[]): Scale {
  const stops = [...new Set([0, ...minutes])].sort((a, b) => a - b);
  const from = stops[0] ?? 0;
  const to = Math.max(stops.at(-1) ?? 1, from + 1);
  const pieces = stops.slice(1).map((stop, index) => ({ from: stops[index] ?? from, to: stop }));
  const isLong = ({ from: a, to: b }: { from: number; to: number }) =>
    b - a > Math.max(LEAST_MINUTES, (to - from) * SHARE);
  const short = (to - from) * SHORTENED;
  const lengths = pieces.map((piece) => (isLong(piece) ? Math.max(short, LEAST_MINUTES / 2) : piece.to - piece.from));
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  return {
    from,
    to,
    gaps: pieces.filter(isLong),
    at: (minute) => {
      let before = 0;
      for (const [index, piece] of pieces.entries()) {
        const length = lengths[index] ?? 0;
        if (minute <= piece.to) return (before + (length * (minute - piece.from)) / (piece.to - piece.from)) / whole;
        before += length;
      }
      return before / whole;
    },
  };
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 10080];

/** Minutes for the axis' numbers: a step as fine as `most` numbers allow, none inside a shortened stretch, none too near another. */
export function ticks(scale: Scale, most: number): readonly number[] {
  const shown = scale.to - scale.from - scale.gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const step = STEPS.find((one) => shown / one <= most) ?? 10080;
  const found: number[] = [];
  for (let minute = Math.ceil(scale.from / step) * step; minute <= scale.to; minute += step) {
    const inGap = scale.gaps.some(({ from, to }) => minute > from && minute < to);
    const near = found.length > 0 && scale.at(minute) - scale.at(found.at(-1) ?? 0) < 0.7 / most;
    if (!inGap && !near) found.push(minute);
  }
  return found;
}
