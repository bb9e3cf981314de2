/** How the page looks: light and dark, wide and narrow, on a wall. System fonts only. */
export const STYLE = `:root {
  color-scheme: light dark;
  --page: #eceef2; --card: #ffffff; --ink: #16202e; --soft: #556273; --line: #d5dae2; --bar: #dfe3ea;
  --accent: #1f4fa3; --good: #17713d; --bad: #b3261e; --promise: #fff2c9; --promise-ink: #5c4300;
  --holding: #b3261e; --update: #9a5b00; --restored: #17713d; --apology: #1f4fa3; --correction: #7a2e9b; --briefing: #556273;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10151c; --card: #1b222c; --ink: #eef2f7; --soft: #a3b0c0; --line: #303a48; --bar: #252e3a;
    --accent: #8fb4ff; --good: #6fd394; --bad: #ff8f86; --promise: #3d330f; --promise-ink: #ffe08a;
    --holding: #ff8f86; --update: #f3b95f; --restored: #6fd394; --apology: #8fb4ff; --correction: #d59af0; --briefing: #a3b0c0;
  }
}
* { box-sizing: border-box; margin: 0; }
[hidden] { display: none !important; }
body { background: var(--page); color: var(--ink); font: 1.0625rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.exercise { display: flex; flex-wrap: wrap; justify-content: center; align-items: baseline; gap: 0 1.25rem; padding: 1.1rem 1rem .7rem; text-align: center; color: #1a1400; background: repeating-linear-gradient(135deg, #1a1400 0 18px, #ffcf33 18px 36px) top / 100% .45rem no-repeat #ffcf33; }
.exercise strong { font-size: 1.5rem; letter-spacing: .2em; line-height: 1.2; }
#banner { position: sticky; top: 0; z-index: 2; }
.top { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: end; justify-content: space-between; padding: 1.5rem clamp(1rem, 2.5vw, 2.5rem) 1rem; }
.name p { color: var(--soft); font-weight: 600; }
h1 { font-size: clamp(1.6rem, 2.6vw, 2.5rem); line-height: 1.15; letter-spacing: -.02em; }
#summary { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: end; }
#summary dl { display: flex; flex-wrap: wrap; gap: .75rem 2rem; }
#summary dt { color: var(--soft); font-size: .875rem; }
#summary dd { margin: 0; font-size: 1.6rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
#summary small { font-size: .875rem; font-weight: 400; color: var(--soft); }
.promised { padding-left: .9rem; border-left: .3rem solid var(--line); }
.promised.open { border-color: #e5ad00; }
.promised.late { border-color: var(--bad); }
.promised.late dt, .promised.late dd { color: var(--bad); }
nav { display: flex; gap: .4rem; padding-bottom: .3rem; }
nav a { text-decoration: none; padding: .25rem .7rem; }
nav a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--card); }
#lost { margin: 0 clamp(1rem, 2.5vw, 2.5rem) 1rem; padding: .6rem 1rem; border: 2px solid var(--bad); border-radius: .5rem; color: var(--bad); font-weight: 600; }
main { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.25rem; align-items: start; padding: 0 clamp(1rem, 2.5vw, 2.5rem) 1.5rem; }
@media (max-width: 62rem) { main { grid-template-columns: minmax(0, 1fr); } .exercise [aria-hidden] { display: none; } }
.column { display: grid; gap: 1rem; }
.bar { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; justify-content: space-between; padding: .55rem .9rem; background: var(--bar); border-radius: .6rem; }
.bar h2 { font-size: 1.1rem; }
.bar code { color: var(--soft); font: .8125rem ui-monospace, "DejaVu Sans Mono", monospace; }
.broken { padding: .5rem .9rem; border: 2px dashed var(--bad); border-radius: .6rem; color: var(--bad); }
.silence { padding: 3rem 1rem; border: 2px dashed var(--line); border-radius: .8rem; text-align: center; color: var(--soft); }
.card { --stage: var(--briefing); padding: 1rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: .8rem; box-shadow: 0 1px 3px rgb(0 0 0 / .08); scroll-margin-top: 6rem; }
.stage-holding { --stage: var(--holding); } .stage-update { --stage: var(--update); } .stage-restored { --stage: var(--restored); }
.stage-apology { --stage: var(--apology); } .stage-report { --stage: var(--apology); } .stage-correction { --stage: var(--correction); }
.website .card, .plain .card { background: linear-gradient(var(--stage) .35rem, var(--card) 0); padding-top: 1.35rem; overflow: hidden; }
.email .card { background: linear-gradient(90deg, var(--stage) .35rem, var(--card) 0); padding-left: 1.45rem; }
.past { box-shadow: none; }
.past .text, .past h3 { color: var(--soft); }
.chips { display: flex; flex-wrap: wrap; gap: .35rem .5rem; align-items: center; margin-bottom: .6rem; color: var(--soft); font-size: .875rem; }
.chips > time { margin-left: auto; font-variant-numeric: tabular-nums; }
.chip { padding: .05rem .5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .8125rem; font-weight: 600; color: var(--ink); }
.chip.stage { border-color: var(--stage); color: var(--stage); }
.chip.language { text-transform: uppercase; letter-spacing: .04em; }
.chip.drill { border-color: #ffcf33; background: #ffcf33; color: #1a1400; }
.chip.inside { background: var(--bar); }
.chip.emergency { border-color: #b3261e; background: #b3261e; color: #fff; }
.chip.mark { border-style: dashed; border-color: currentColor; color: var(--soft); }
.chip.corrected, .chip.withdrawn { color: var(--bad); }
h3 { margin-bottom: .5rem; font-size: 1.3rem; line-height: 1.25; }
.social .text, .email h3 { font-size: 1.125rem; }
.text p + p { margin-top: .65rem; }
.text p { white-space: pre-line; }
.promise { padding: .05em .25em; border-radius: .25em; background: var(--promise); color: var(--promise-ink); font-weight: 600; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.past .promise { padding: 0; background: none; color: inherit; }
.due { margin-top: .8rem; font-size: .9375rem; color: var(--soft); }
.due strong { color: var(--ink); font-variant-numeric: tabular-nums; }
.length { margin-top: .5rem; font-size: .8125rem; color: var(--soft); }
.poster { display: flex; align-items: center; gap: .65rem; margin-bottom: .6rem; }
.avatar { display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border-radius: 50%; background: var(--accent); color: var(--card); font-weight: 700; }
.poster-name { font-weight: 700; }
.envelope { margin-bottom: .6rem; padding-bottom: .6rem; border-bottom: 1px solid var(--line); font-size: .9375rem; }
.envelope div { display: flex; gap: .6rem; }
.envelope dt { min-width: 3rem; color: var(--soft); }
.envelope dd { margin: 0; font-weight: 600; }
.envelope dd::first-letter { text-transform: uppercase; }
details { margin-top: .7rem; }
summary { cursor: pointer; }
.other { padding-top: .6rem; border-top: 1px solid var(--line); }
.other summary { color: var(--soft); }
.other .text, details > .text { margin-top: .6rem; }
.proof { margin-top: .8rem; font-size: .8125rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.good { color: var(--good); font-weight: 600; }
.unseen { margin: 0; padding: .5rem .9rem; border: 1px solid var(--line); border-radius: .6rem; font-size: .875rem; color: var(--soft); }
.unseen ol { margin: .5rem 0 0; padding-left: 1.2rem; }
.end { padding: .5rem clamp(1rem, 2.5vw, 2.5rem) 2rem; color: var(--soft); font-size: .875rem; }
@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive 2.5s ease-out; }
  @keyframes arrive { from { outline: 4px solid var(--accent); outline-offset: 3px; transform: translateY(-.5rem); } to { outline: 4px solid transparent; outline-offset: 3px; } }
}
@media print { #banner { position: static; } .card { break-inside: avoid; } }
`;
