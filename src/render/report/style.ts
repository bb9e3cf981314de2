/** How the report looks: on a screen, light and dark, on a telephone, and on paper. System fonts only. */
export const STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #16202e; --soft: #556273; --line: #d5dae2; --band: #f3f5f8;
  --accent: #1f4fa3; --good: #17713d; --bad: #b3261e; --public: #1f4fa3; --quote: #f6f7f9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12171e; --ink: #eef2f7; --soft: #a3b0c0; --line: #303a48; --band: #1a212b;
    --accent: #8fb4ff; --good: #6fd394; --bad: #ff8f86; --public: #8fb4ff; --quote: #1a212b;
  }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.exercise { display: flex; flex-wrap: wrap; justify-content: center; align-items: baseline; gap: 0 1.25rem; padding: 1rem; text-align: center; color: #1a1400; background: #ffcf33; border-top: .45rem dashed #1a1400; }
.exercise strong { font-size: 1.4rem; letter-spacing: .2em; }
h1 { font-size: clamp(1.5rem, 3vw, 2.2rem); line-height: 1.2; letter-spacing: -.01em; margin-bottom: 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
.warning { margin-bottom: .75rem; padding: .6rem .9rem; border: 2px solid var(--bad); border-radius: .4rem; font-weight: 600; }
.rows { list-style: none; padding: 0; }
.rows > li { display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr) auto; gap: 0 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.rows > li.long { break-inside: auto; }
.lead { color: var(--soft); font-variant-numeric: tabular-nums; }
.bad { color: var(--bad); font-weight: 600; }
.good { color: var(--good); }
.soft { color: var(--soft); }
.from { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
.from.many { white-space: normal; max-width: 9rem; }
.under { list-style: none; padding: 0; grid-column: 2 / -1; }
.under li { display: flex; gap: 1rem; justify-content: space-between; font-size: .9375rem; color: var(--soft); }
li:target, .under li:target { background: color-mix(in srgb, var(--accent) 18%, transparent); }
figure { margin: 1.5rem 0 0; }
figcaption { margin-top: .4rem; font-size: .875rem; color: var(--soft); }
svg { display: block; width: 100%; height: auto; font: 13px/1 system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: var(--ink); }
svg.tall { display: none; max-width: 30rem; }
svg a { text-decoration: none; }
svg .lane, svg .tick { fill: var(--soft); font-variant-numeric: tabular-nums; }
svg .lane { font-weight: 600; }
svg .band { fill: var(--band); }
svg .axis { stroke: var(--soft); stroke-width: 1.5; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .gap { stroke: var(--ink); stroke-width: 1.5; fill: none; }
svg .ink { fill: var(--ink); } svg .good { fill: var(--good); } svg .bad { fill: var(--bad); } svg .public { fill: var(--public); } svg .soft { fill: var(--soft); }
svg .line { stroke: var(--bad); stroke-width: 3; fill: none; stroke-linecap: round; }
.quote { margin: 1rem 0; break-inside: avoid; }
.quote header { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
.quote blockquote { margin-top: .35rem; padding: .7rem 1rem; background: var(--quote); border-left: .25rem solid var(--accent); white-space: pre-line; }
.quote.emergency blockquote { border-color: var(--bad); }
.quote h3 { font-size: 1rem; margin-bottom: .35rem; }
table { width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
td.blank { height: 2.2rem; border-bottom: 1px solid var(--soft); }
@media (max-width: 46rem) {
  table, tbody, tr { display: block; }
  thead { display: none; }
  tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  tr:has(.blank) { min-height: 2.6rem; }
  td { display: inline; padding: 0; border: 0; }
  td:not(.blank) + td:not(.blank)::before { content: ' · '; }
  svg.wide { display: none; } svg.tall { display: block; }
  .rows > li { grid-template-columns: minmax(0, 1fr) auto; }
  .rows > li > .text { grid-column: 1 / -1; grid-row: 2; }
  .under { grid-column: 1 / -1; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { color-scheme: light; --page: #ffffff; --ink: #000000; --soft: #3d4653; --line: #b9c0ca; --band: #f0f2f5; --accent: #1f4fa3; --good: #17713d; --bad: #b3261e; --public: #1f4fa3; --quote: #f6f7f9; }
  html { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  svg.wide { display: block; } svg.tall { display: none; }
  h2 { break-after: avoid; }
  .rows > li { grid-template-columns: 9rem minmax(0, 1fr) auto; }
  .rows > li > .text { grid-column: auto; grid-row: auto; }
  .exercise, .band, .quote blockquote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
