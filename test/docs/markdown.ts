import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** A document at the top of the repository. */
export function document(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

/** A fenced block: what stands behind the fence, its lines, and the line it begins at. */
export type Block = { readonly info: string; readonly lines: readonly string[]; readonly line: number };

/** The fenced blocks of a document, in order. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { info: string; lines: string[]; line: number } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      blocks.push(open);
      open = null;
    } else open = { info: fence[1] ?? '', lines: [], line: index + 1 };
  }
  return blocks;
}

/** The text without its fenced blocks. */
export function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

/** What stands between backquotes in the prose. */
export function codeIn(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);
}

/** Where links lead: `[text](target)` and `[name]: target`. */
export function linksIn(text: string): readonly string[] {
  const prose = proseOf(text).replaceAll(/`[^`]*`/g, '');
  const inline = [...prose.matchAll(/\]\(([^)\s]+)\)/g)];
  const named = [...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)];
  return [...inline, ...named].flatMap(([, target]) => target ?? []);
}

/** The addresses of headings, as they are linked to: `#the-webhook`. */
export function anchorsOf(text: string): readonly string[] {
  const headings = [...proseOf(text).matchAll(/^#+ (.+)$/gm)].flatMap(([, heading]) => heading ?? []);
  return headings.map(
    (heading) =>
      `#${heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')}`,
  );
}
