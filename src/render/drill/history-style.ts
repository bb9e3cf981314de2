import { STYLE } from '../report/style.ts';

/** The look of reports, and of what only a history has. */
export const HISTORY_STYLE = `${STYLE}
table { width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
td:first-child { white-space: nowrap; }
svg .mid { text-anchor: middle; }
section h3 { margin-top: 1rem; font-size: 1rem; }
svg .hour { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 4; }
@media (max-width: 46rem) {
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  td { padding: 0; border: 0; }
}
`;
