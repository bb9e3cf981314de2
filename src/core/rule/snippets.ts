/** A piece of an example. `file` is null for a statement. `taken-out`: the text is what is missing there. */
export type Snippet = {
  readonly file: string | null;
  readonly is: 'there' | 'taken-out' | 'no-file';
  readonly text: string;
};

/**
 * What a person should see of an example that is written as changes to files: `@ path`, then lines `- out` and `+ in`. What is
 * put in says it all; where nothing is, what was taken out does.
 */
export function snippetsOf(changes: string): readonly Snippet[] {
  return changes
    .split(/^(?=@ )/m)
    .filter((change) => change.startsWith('@ '))
    .map((change): Snippet => {
      const [head = '', ...lines] = change.trimEnd().split('\n');
      const file = head.slice(2).trim();
      const put = marked(lines, '+');
      if (put.length > 0) return { file, is: 'there', text: outdented(put) };
      const out = marked(lines, '-');
      return out.length > 0 ? { file, is: 'taken-out', text: outdented(out) } : { file, is: 'no-file', text: '' };
    });
}

function marked(lines: readonly string[], mark: '+' | '-'): readonly string[] {
  return lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
}

/** Without the indent that all lines share: the lines above, which it comes from, are not shown. */
function outdented(lines: readonly string[]): string {
  const indents = lines.map((line) => line.search(/\S/)).filter((indent) => indent >= 0);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n');
}
