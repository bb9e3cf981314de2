import { POINTS, type Point, type Told, type When } from './told.ts';

/** When an audience was told something in the past, and when it would have been. `earlier`: by how many minutes at least; negative is later. */
export type Beside = {
  readonly point: Point;
  readonly past: When | null;
  readonly replay: When | null;
  readonly earlier: number | null;
};

/** Two histories of one audience, point by point. */
export type AudienceBeside = { readonly audience: string; readonly points: readonly Beside[] };

/** Two histories side by side. Customers come first; a point that neither has is left out. */
export function besides(past: Told, replay: Told): readonly AudienceBeside[] {
  const audiences = [...new Set(['customers', ...Object.keys(replay), ...Object.keys(past)])];
  return audiences.flatMap((audience) => {
    const points = POINTS.flatMap((point): readonly Beside[] => {
      const [then, now] = [past, replay].map((told) =>
        Object.hasOwn(told, audience) ? told[audience]?.[point] : null,
      );
      if (!then && !now) return [];
      return [
        { point, past: then ?? null, replay: now ?? null, earlier: then && now ? then.minute - now.minute : null },
      ];
    });
    return points.length === 0 ? [] : [{ audience, points }];
  });
}
