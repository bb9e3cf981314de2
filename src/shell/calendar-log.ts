import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { CalendarLog } from '../ports.ts';
import type { Place } from './find-workspace.ts';
import { folderOf } from './find-workspace.ts';
import { diskFailure, errorCode } from './incidents/disk-failure.ts';

const FILE = 'drills/calendar.jsonl';

/** The log of the calendar on the disk. The system puts whole appends one after the other, whoever makes them. */
export function createCalendarLog(place: Place): CalendarLog {
  const path = () => join(folderOf(place), FILE);
  return {
    read: async () => {
      try {
        return await readFile(path(), 'utf8');
      } catch (cause) {
        if (errorCode(cause) === 'ENOENT') return '';
        throw diskFailure('calendar-unreadable', `read ${FILE}`, cause);
      }
    },
    append: async (text) => {
      try {
        await mkdir(dirname(path()), { recursive: true });
        await appendFile(path(), text);
      } catch (cause) {
        throw diskFailure('calendar-unwritable', `write ${FILE}`, cause);
      }
    },
  };
}
