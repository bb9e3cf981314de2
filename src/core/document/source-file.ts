/** A file as text. The path is from the workspace's folder (or from where it was asked for), `/` between. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A file that is there and could not be taken as text. `words` are the system's own. */
export type UnreadFile = {
  readonly path: string;
  readonly unread: 'too-large' | 'not-utf8' | 'unreadable';
  readonly words: string;
};

/** What was found where a file is looked for. */
export type FoundFile = SourceFile | UnreadFile;

/** The most bytes that a YAML file may have: reading it takes more than linear time. */
export const LARGEST_FILE = 256 * 1024;

/** The text without the byte-order mark that some editors put before it. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
