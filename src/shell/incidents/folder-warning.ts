import { readFile, realpath } from 'node:fs/promises';

/** Why incidents are not safe in a folder. */
export type FolderWarning = 'network-folder' | 'synchronised-folder';

/** File systems of other machines, as /proc/mounts calls them. `fuseblk` is a local disk. */
const NETWORK = /^(nfs\d?|cifs|smb\d?|smbfs|afs|9p|ceph|lustre|glusterfs|davfs|fuse|fuse\..+)$/;
/** Folders that a program on this machine copies to and from a cloud. */
const SYNCHRONISED =
  /^(Dropbox|OneDrive|Google ?Drive|GoogleDrive-.+|My Drive|iCloud ?Drive|Mobile Documents|CloudStorage|Nextcloud|ownCloud|pCloud ?Drive|Box Sync)( ?[-(].*)?$/i;

/**
 * Whether a folder is on a network, or copied to a cloud: there an append may be lost or doubled. Best effort: null means
 * that nothing was seen.
 */
export async function folderWarning(path: string): Promise<FolderWarning | null> {
  const real = await realpath(path).catch(() => path);
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '');
  return judgeFolder(real, mounts);
}

/** The same, from the text of /proc/mounts. */
export function judgeFolder(path: string, mounts: string): FolderWarning | null {
  if (path.startsWith('\\\\') || NETWORK.test(fileSystemOf(path, mounts))) return 'network-folder';
  return path.split(/[\\/]/).some((part) => SYNCHRONISED.test(part)) ? 'synchronised-folder' : null;
}

/** The type of the deepest mount above the path; of two at the same place, the later one hides the other. */
function fileSystemOf(path: string, mounts: string): string {
  let deepest = { point: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [, escaped = '', type = ''] = line.split(' ');
    const point = escaped.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const above = point === '/' || path === point || path.startsWith(`${point}/`);
    if (point !== '' && above && point.length >= deepest.point.length) deepest = { point, type };
  }
  return deepest.type;
}
