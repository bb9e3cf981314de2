import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { DrillLog, DrillLogs } from '../ports.ts';
import type { Place } from './find-workspace.ts';
import { folderOf } from './find-workspace.ts';
import { diskFailure, errorCode } from './incidents/disk-failure.ts';

/** The logs of drills on the disk. The system puts whole appends one after the other, whoever makes them. */
export function createDrillLogs(place: Place): DrillLogs {
  const file = (log: DrillLog) => `drills/${log}.jsonl`;
  const path = (log: DrillLog) => join(folderOf(place), file(log));
  return {
    read: async (log) => {
      try {
        return await readFile(path(log), 'utf8');
      } catch (cause) {
        if (errorCode(cause) === 'ENOENT') return '';
        throw diskFailure('drill-log-unreadable', `read ${file(log)}`, cause);
      }
    },
    append: async (log, text) => {
      try {
        await mkdir(dirname(path(log)), { recursive: true });
        await appendFile(path(log), text);
      } catch (cause) {
        throw diskFailure('drill-log-unwritable', `write ${file(log)}`, cause);
      }
    },
  };
}
