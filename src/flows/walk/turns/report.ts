import { reportOf } from '../../../core/report/report-of.ts';
import { toFile } from '../to-file.ts';
import type { MenuTurn } from './menu-turn.ts';

/** What has happened so far, in a file: HTML, Markdown or JSON, after its name. */
export const reportTurn: MenuTurn = {
  key: 'e',
  name: ({ voice }) => voice.words('menu-report'),
  take: async (sitting) => {
    const { world, session, voice } = sitting;
    const { id } = await session.refresh();
    return toFile(sitting, `${id}-report.html`, (file) => {
      const { entries, damage } = session.journal();
      return voice.report(session.plan, reportOf(session.plan, entries, world.now(), damage), entries, file);
    });
  },
};
