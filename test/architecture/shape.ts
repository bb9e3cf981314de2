import type { Breach, Source } from './source.ts';

/** Lines of the longest file that still does one job. */
const LONGEST = 220;
const SAYS_NOTHING = /(^|[-/])(util|helper|common|misc|manager)(s|ies)?(?=[-./])/;

/** Files that are too long, or whose names do not say what is inside. */
export function wrongShapes(files: readonly Source[]): readonly Breach[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const name = SAYS_NOTHING.exec(path)?.[2];
    return [
      ...(lines > LONGEST ? [{ path, line: LONGEST + 1, what: `has ${lines} lines; ${LONGEST} are the most` }] : []),
      ...(name ? [{ path, line: 1, what: `is named "${name}", which says nothing about what is inside` }] : []),
    ];
  });
}
