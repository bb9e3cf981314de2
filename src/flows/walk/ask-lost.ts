import { loseDependencies, restoreDependencies } from '../../core/incident/decide/dependencies.ts';
import { MENU, pick } from './ask.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Asks which dependencies are lost; what was lost and is unmarked works again. */
export async function askLost(sitting: Sitting): Promise<Turn> {
  const { voice, session } = sitting;
  const { plan } = session;
  const { lost } = session.incident();
  const marked = await pick(sitting, {
    message: voice.words('what-is-lost'),
    choices: Object.keys(plan.workspace.dependencies ?? {}).map((value) => ({
      value,
      name: voice.dependency(plan, value),
    })),
    preset: Object.keys(lost),
    atLeast: 0,
  });
  if (marked === MENU) return 'menu';
  const back = Object.keys(lost).filter((one) => !marked.includes(one));
  const gone = marked.filter((one) => !Object.hasOwn(lost, one));
  if (gone.length > 0) await sitting.write((asked) => loseDependencies(asked, gone));
  if (back.length > 0) await sitting.write((asked) => restoreDependencies(asked, back));
  return 'on';
}
