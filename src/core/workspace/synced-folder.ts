/** Folders that something else writes to while we do: an append there may be undone or doubled. */
const SYNCED: readonly (readonly [RegExp, string])[] = [
  [/^dropbox\b/i, 'Dropbox'],
  [/^onedrive\b/i, 'OneDrive'],
  [/^(google ?drive|my drive)\b/i, 'Google Drive'],
  [/^(icloud|mobile documents|com~apple~clouddocs)\b/i, 'iCloud'],
  [/^(nextcloud|owncloud)\b/i, 'Nextcloud'],
  [/^pcloud/i, 'pCloud'],
  [/^syncthing\b/i, 'Syncthing'],
];

/** The service that a folder (an absolute path) is kept in step by, as far as its name tells; `network`: on another machine; or null. */
export function syncedFolder(path: string): string | null {
  if (path.startsWith('\\\\') || path.startsWith('//')) return 'network';
  const names = path.split(/[\\/]/);
  return SYNCED.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}
