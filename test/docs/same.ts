/** Text without what differs from run to run: days, times, spans, hashes, addresses of the sandbox, where lines break. */
export function leveled(text: string): string {
  return text
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+\/?(#([a-z-]+)-\d+)?/g, 'http://sandbox/$2')
    .replaceAll(/\b[0-9a-f]{32,}\b/g, 'HASH')
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, 'DAY')
    .replaceAll(/\b\d{1,2}:\d{2}\b( on \d{1,2} [A-Z][a-z]+)?/g, 'TIME')
    .replaceAll(/\(\d{1,2} [A-Z][a-z]+, Bucharest time\)|, \d{1,2} [A-Z][a-z]+ \(Bucharest time\)/g, '(Bucharest time)')
    .replaceAll(/\b(\d+ h )?\d+ min\b/g, 'SPAN')
    .replaceAll(/^ *\| ?/gm, '')
    .replaceAll(/\s+/g, ' ');
}

/** The lines shown that do not come in the output, in their order. Lines about deliveries that race each other come in any. */
export function notShown(shown: readonly string[], output: string): readonly string[] {
  const actual = leveled(output);
  const missing: string[] = [];
  let from = 0;
  let furthest = 0;
  for (const line of shown) {
    const races = /: accepted\b/.test(line);
    if (!races) from = furthest;
    const wanted = leveled(line).trim();
    const at = actual.indexOf(wanted, from);
    if (at < 0) missing.push(line);
    else furthest = Math.max(furthest, at + wanted.length);
  }
  return missing;
}
