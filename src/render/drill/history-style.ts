import { STYLE } from '../report/style.ts';

/** The look of reports, and of what only a history has. */
export const HISTORY_STYLE = `${STYLE}
td:first-child { white-space: nowrap; }
svg .mid { text-anchor: middle; }
section h3 { margin-top: 1rem; font-size: 1rem; }
svg .hour { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 4; }
`;
