import type { SourceFile } from '../../../src/core/document/source-file.ts';

/**
 * Puts a fault into files. A fault is a list of changes: a line `@ path` names the file, lines `- …` are taken out and
 * lines `+ …` put in their place. Without a line `-` what is put in stands at the end; `@ path` alone removes the file.
 */
export function parseFault(fault: string, files: readonly SourceFile[]): readonly SourceFile[] {
  const changed = new Map(files.map(({ path, text }) => [path, text]));
  for (const change of fault.split(/^(?=@ )/m)) {
    const [head = '', ...lines] = change.replace(/\n$/, '').split('\n');
    const path = head.slice(2).trim();
    const out = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
    const put = lines.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2));
    if (lines.length === 0) changed.delete(path);
    else changed.set(path, replaced(changed.get(path) ?? '', out, put, path));
  }
  return [...changed].map(([path, text]) => ({ path, text }));
}

function replaced(text: string, out: readonly string[], put: readonly string[], path: string): string {
  const fresh = put.map((line) => `${line}\n`).join('');
  if (out.length === 0) return text + fresh;
  const old = out.map((line) => `${line}\n`).join('');
  if (!text.includes(old)) throw new Error(`${path} has no lines "${out.join(' / ')}"`);
  return text.replace(old, () => fresh);
}
