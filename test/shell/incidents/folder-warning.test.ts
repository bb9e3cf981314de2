import { expect, test } from 'vitest';

import { folderWarning, judgeFolder } from '../../../src/shell/incidents/folder-warning.ts';
import { emptyWorkspace } from './workspace.ts';

const MOUNTS = `
/dev/vda / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ana/disk ext4 rw 0 0
//server/share /mnt/two\\040words cifs rw 0 0
/dev/sdc1 /media/stick fuseblk rw 0 0
remote: /mnt/remote fuse.sshfs rw 0 0
`;

test.each([
  ['/srv/crisis', null],
  ['/', null],
  ['/home/ana/crisis', 'network-folder'],
  ['/home/ana/disk/crisis', null],
  ['/homeless', null],
  ['/mnt/two words/crisis', 'network-folder'],
  ['/media/stick/crisis', null],
  ['/mnt/remote', 'network-folder'],
  ['\\\\server\\share\\crisis', 'network-folder'],
  ['/srv/Dropbox/crisis', 'synchronised-folder'],
  ['/srv/Dropbox (Bank)/crisis', 'synchronised-folder'],
  ['C:\\Users\\Ana\\OneDrive - Small Bank\\crisis', 'synchronised-folder'],
  ['/Users/ana/Library/Mobile Documents/x', 'synchronised-folder'],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-a@b.example/My Drive', 'synchronised-folder'],
  ['/srv/dropboxes', null],
])('the folder %s is warned about with %j', (path, warning) => {
  expect(judgeFolder(path, MOUNTS)).toBe(warning);
});

test('a machine without a list of mounts is judged by names', () => {
  expect(judgeFolder('/home/ana/crisis', '')).toBeNull();
  expect(judgeFolder('/home/ana/Dropbox', '')).toBe('synchronised-folder');
});

test('a folder that is not there is judged by its name', async () => {
  const { folder } = emptyWorkspace();
  expect(await folderWarning(`${folder}/Nextcloud/crisis`)).toBe('synchronised-folder');
});
