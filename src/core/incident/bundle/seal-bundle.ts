import { hash } from 'node:crypto';

import type { PackedFile } from './packed.ts';

/** The format of a bundle, in its first line. */
export const BUNDLE_FORMAT = 'firsthour/bundle@1';

/** What a bundle says before it is opened. */
type Label = { readonly format: string; readonly incident: string; readonly sha256: string };

/** Why a bundle's text cannot be opened. `newer`: of a newer program. */
export type BundleFault = 'no-bundle' | 'newer' | 'spoiled';

/** Files as one text: a line that says what it is and seals the rest, and the files as JSON, one a line. */
export function sealBundle(incident: string, files: readonly PackedFile[]): string {
  const content = files.map(({ path, text }) => `${JSON.stringify({ path, text })}\n`).join('');
  const label: Label = { format: BUNDLE_FORMAT, incident, sha256: hash('sha256', content) };
  return `${JSON.stringify(label)}\n${content}`;
}

/** The files of a bundle, as they were sealed. */
export function openBundle(text: string): { readonly files: readonly PackedFile[] } | { readonly fault: BundleFault } {
  const end = text.indexOf('\n');
  const label = end < 0 ? null : parsed(text.slice(0, end));
  const format = typeof label?.format === 'string' ? label.format : '';
  if (!format.startsWith('firsthour/bundle@')) return { fault: 'no-bundle' };
  if (format !== BUNDLE_FORMAT) return { fault: 'newer' };
  const content = text.slice(end + 1);
  if (label?.sha256 !== hash('sha256', content)) return { fault: 'spoiled' };
  const files = content.split('\n').slice(0, -1).map(parsed);
  return files.every(isFile) ? { files } : { fault: 'spoiled' };
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isFile(value: unknown): value is PackedFile {
  const { path, text } = (value ?? {}) as Partial<Record<keyof PackedFile, unknown>>;
  return typeof path === 'string' && typeof text === 'string';
}
