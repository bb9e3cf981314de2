/** A4, black on white; a language begins on a page of its own, and no choice is torn from its box. */
export const KIT_STYLE = `@page { size: A4; margin: 16mm 16mm 18mm; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; font: 11pt/1.4 system-ui, "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
body { max-width: 178mm; margin: 0 auto; }
section { break-after: page; }
section:last-child { break-after: auto; }
h1 { margin: 0 0 4mm; padding-bottom: 1.5mm; border-bottom: 0.8mm solid #000; font-size: 17pt; line-height: 1.2; }
h2 { margin: 6mm 0 2mm; padding: 0.6mm 2mm; border: 0.4mm solid #000; font-size: 12pt; break-after: avoid; }
p { margin: 0 0 2mm; break-inside: avoid; }
.note { font-size: 9.5pt; }
.ask { margin-top: 3mm; font-weight: 700; break-after: avoid; }
ul { margin: 0 0 2mm; padding: 0; list-style: none; }
li { position: relative; margin: 0 0 1.2mm; padding-left: 7mm; break-inside: avoid; }
li > .box { position: absolute; left: 0; top: 0.6mm; }
.box { display: inline-block; width: 3.8mm; height: 3.8mm; margin-right: 1.6mm; border: 0.35mm solid #000; vertical-align: -0.5mm; }
.choice { display: inline-block; }
.choice + .choice { margin-left: 2mm; }
.time { white-space: nowrap; font-weight: 700; }
.time i { display: inline-block; width: 9mm; border-bottom: 0.35mm solid #000; }
.line { display: inline-block; width: 45mm; max-width: 100%; border-bottom: 0.35mm solid #000; }
small { margin-right: 1mm; padding: 0 1mm; border: 0.2mm solid #000; font-size: 8.5pt; white-space: nowrap; }
table { width: 100%; margin: 0 0 3mm; border-collapse: collapse; font-size: 10pt; }
th, td { padding: 1.2mm 2mm; border: 0.2mm solid #000; text-align: left; vertical-align: top; overflow-wrap: break-word; }
tr { break-inside: avoid; }
@media screen { body { padding: 10mm; } section { margin-bottom: 15mm; } }
`;
