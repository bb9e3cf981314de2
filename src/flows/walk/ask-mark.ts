import type { Mark } from '../../core/incident/decide/mark.ts';
import { mark } from '../../core/incident/decide/mark.ts';
import { skipStep } from '../../core/incident/decide/steps.ts';
import type { OnBehalf } from '../../core/incident/entry-data.ts';
import { holders } from '../../core/incident/people.ts';
import type { Question } from '../../core/incident/walk.ts';
import { parseTyped } from '../../core/time/typed-time.ts';
import { askWay, askWhy } from './ask-way.ts';
import { MENU_KEY } from './keys.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

type MarkQuestion = Extract<Question, { kind: 'mark' }>;

/** Asks whether a turn has been taken: classified, filed, working again. "Not yet" puts it off for this sitting. */
export async function askMark(sitting: Sitting, question: MarkQuestion, message: string): Promise<Turn> {
  const { world, voice, header } = sitting;
  const answer = await world.prompter.choose({
    message,
    choices: [
      { value: 'later', name: voice.words('later'), key: 'l' },
      { value: 'yes', name: voice.words('yes'), key: 'y' },
      { value: 'skip', name: voice.words('skip-step'), key: 'x' },
      { value: 'menu', name: voice.words('menu'), key: MENU_KEY },
    ],
    preset: 'later',
    header,
  });
  if (answer === 'menu') return 'menu';
  if (answer === 'later') sitting.putOff.add(question.key);
  if (answer === 'skip') {
    const because = await askWhy(sitting);
    await sitting.write((asked) => skipStep(asked, question.step.id, because));
  }
  if (answer === 'yes') {
    const behalf = await whoDecided(sitting, question);
    const what = await whatOf(sitting, question);
    await sitting.write((asked) => mark(asked, what), behalf);
  }
  return 'on';
}

/** A step with a role is decided by somebody who holds it: the speaker, or a person they name. */
async function whoDecided(sitting: Sitting, { step }: MarkQuestion): Promise<OnBehalf> {
  const { world, voice, header, session, by } = sitting;
  if (step.role === undefined) return {};
  const people = holders(session.plan, step.role);
  if (people.includes(by)) return {};
  const person = await world.prompter.choose({
    message: voice.words('who-approves', { role: step.role }),
    choices: people.map((id) => ({ value: id, name: voice.person(session.plan, id) })),
    header,
  });
  return { for: person, via: await askWay(sitting) };
}

async function whatOf(sitting: Sitting, question: MarkQuestion): Promise<Mark> {
  if (question.mark === 'classified' || question.mark === 'restored') {
    return { mark: question.mark, at: await askWhen(sitting) };
  }
  const { world, voice, header } = sitting;
  const reference = await world.prompter.text({
    message: voice.words('reference'),
    preset: '',
    header,
    check: () => null,
  });
  const { filed: notice } = question.mark;
  return { mark: 'filed', notice, reference: reference.trim() === '' ? null : reference.trim() };
}

async function askWhen({ world, voice, header, session }: Sitting): Promise<string> {
  const zone = session.plan.workspace.timezone;
  const parse = (typed: string) => parseTyped(typed, { now: world.now(), zone, looking: 'back' });
  const check = (typed: string) =>
    parse(typed) === undefined
      ? voice.refusal({ kind: 'usage', code: 'not-a-time', values: { fact: '', typed } })
      : null;
  const typed = await world.prompter.text({ message: voice.words('when-time'), preset: 'now', header, check });
  return parse(typed) ?? world.now();
}
