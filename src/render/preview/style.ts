/** How the page of texts looks: on a screen, light and dark, and on paper. A statement begins a sheet, no rendition is torn. System fonts only. */
export const PREVIEW_STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #16202e; --soft: #556273; --line: #d5dae2; --band: #f3f5f8; --bad: #b3261e; --mark: #8a5a00; --used: #1f4fa3;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #12171e; --ink: #eef2f7; --soft: #a3b0c0; --line: #303a48; --band: #1a212b; --bad: #ff8f86; --mark: #f0b955; --used: #8fb4ff; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
h1 { font-size: clamp(1.5rem, 3vw, 2.1rem); line-height: 1.2; letter-spacing: -.01em; margin-bottom: 1rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h2 small { font-size: 1rem; font-weight: 400; color: var(--soft); margin-left: .4rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
h4 { font-size: 1rem; }
small { color: var(--soft); font-size: .875rem; }
code { font-size: .8rem; }
.bad { color: var(--bad); font-weight: 600; }
.imprint { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .5rem 1.5rem; }
.imprint dt { color: var(--soft); font-size: .875rem; }
.imprint div:last-child { grid-column: 1 / -1; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-size: .875rem; font-weight: 600; overflow-wrap: normal; }
th:first-child, td:first-child { padding-left: 0; }
article { margin: 1rem 0 1.5rem; padding: .9rem 1.1rem; border: 1px solid var(--line); border-radius: .4rem; break-inside: avoid; }
article header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; margin-bottom: .6rem; }
.places { list-style: none; padding: 0; font-size: .9375rem; min-width: 18rem; }
.places li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; }
.length { color: var(--soft); font-variant-numeric: tabular-nums; }
.length.bad { color: var(--bad); }
.bar { grid-column: 1 / -1; width: 100%; height: .3rem; margin: .15rem 0 .3rem; }
.bar .all { fill: var(--line); } .bar .used { fill: var(--used); } .bar .over { fill: var(--bad); }
.part { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1rem; padding: .2rem 0; }
.part p { white-space: pre-line; max-width: 72ch; }
.part .name { color: var(--soft); font-size: .875rem; line-height: 1.7; }
.part em { display: block; font-style: normal; font-weight: 600; color: var(--mark); line-height: 1.2; }
.subject p { font-weight: 700; }
.short { text-decoration: underline dotted var(--mark); text-underline-offset: .25em; }
.part small { color: var(--mark); font-size: .75rem; white-space: nowrap; }
.gone p { color: var(--soft); text-decoration: line-through; }
.signing { margin-top: 1.5rem; break-inside: avoid; }
.signing td { height: 2.4rem; border-bottom: 1px solid var(--soft); vertical-align: bottom; }
.signing th:nth-child(1), .signing th:nth-child(3) { width: 16%; }
.signing th:nth-child(4) { width: 36%; }
.asked { padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.ask { font-weight: 700; }
.otherwise { color: var(--soft); }
.otherwise span { font-size: .8125rem; padding: 0 .35rem; border: 1px solid var(--line); border-radius: .25rem; }
@media (max-width: 40rem) {
  .part { grid-template-columns: minmax(0, 1fr); }
  .part .name { line-height: 1.3; } .part em { display: inline; }
  .places { min-width: 100%; }
}
@page { size: A4; margin: 16mm 16mm 18mm; }
@media print {
  :root { color-scheme: light; --page: #ffffff; --ink: #000000; --soft: #3d4653; --line: #b9c0ca; --band: #f0f2f5; --bad: #b3261e; --mark: #6b4600; --used: #1f4fa3; }
  html { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  tr { break-inside: avoid; }
  .contents { break-inside: avoid; }
  article { margin: .6rem 0 .8rem; padding: .6rem .8rem; }
  .part { padding: .1rem 0; }
  .asked { padding: .2rem 0; }
  .statement, .answers { break-before: page; }
  .statement h2, .answers h2 { margin-top: 0; }
  .bar rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
