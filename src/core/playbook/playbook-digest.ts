import { hash } from 'node:crypto';

/**
 * SHA-256 over the files of a playbook's folder, as `sha256sum *.yaml | sha256sum` prints it: names without folder,
 * sorted, each with the hash of its bytes.
 */
export function playbookDigest(files: readonly { readonly path: string; readonly text: string }[]): string {
  const lines = files.map(({ path, text }) => `${hash('sha256', text)}  ${path.slice(path.lastIndexOf('/') + 1)}\n`);
  return hash('sha256', lines.sort(byName).join(''));
}

/** The name begins after 64 digits and two spaces. */
function byName(a: string, b: string): number {
  return a.slice(66) < b.slice(66) ? -1 : 1;
}
