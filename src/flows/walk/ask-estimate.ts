import { confirmFact } from '../../core/incident/decide/confirm-fact.ts';
import { setFacts } from '../../core/incident/decide/set-facts.ts';
import { parseFact } from '../../core/incident/parse-fact.ts';
import type { Question } from '../../core/incident/walk.ts';
import { choose, MENU, text } from './ask.ts';
import { askWho } from './ask-way.ts';
import { askDespiteSlips } from './despite-slips.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

type EstimateQuestion = Extract<Question, { kind: 'estimate' }>;

/** Asks what becomes of a time that the public was told: it holds, it moves, it is taken back. Enter puts it off. */
export async function askEstimate(sitting: Sitting, question: EstimateQuestion, message: string): Promise<Turn> {
  const { voice } = sitting;
  const answer = await choose(sitting, {
    message,
    choices: [
      { value: 'later', name: voice.words('later'), key: 'l' },
      ...(question.passed ? [] : [{ value: 'holds', name: voice.words('estimate-holds'), key: 'h' }]),
      { value: 'moves', name: voice.words('estimate-moves'), key: 'n' },
      { value: 'back', name: voice.words('estimate-back'), key: 't' },
    ],
    preset: 'later',
  });
  if (answer === MENU) return 'menu';
  if (answer === 'later') {
    await sitting.putOff.add(question.key);
    return 'on';
  }
  return answer === 'holds' ? holds(sitting, question) : changes(sitting, question, answer === 'moves');
}

async function holds(sitting: Sitting, { role }: EstimateQuestion): Promise<Turn> {
  const behalf = await askWho(sitting, role ?? undefined);
  if (behalf === MENU) return 'menu';
  await sitting.write((asked) => confirmFact(asked, 'eta'), behalf);
  return 'on';
}

async function changes(sitting: Sitting, { step }: EstimateQuestion, moves: boolean): Promise<Turn> {
  const eta = moves ? await askTime(sitting) : '';
  if (eta === MENU) return 'menu';
  const because = await askDespiteSlips(sitting, eta);
  if (because === MENU) return 'menu';
  const behalf = await askWho(sitting, step.role);
  if (behalf === MENU) return 'menu';
  await sitting.write((asked) => setFacts(asked, { eta }, because), behalf);
  return 'on';
}

function askTime(sitting: Sitting): ReturnType<typeof text> {
  const { world, session, voice } = sitting;
  return text(sitting, {
    message: voice.words('new-estimate'),
    check: (typed) => {
      const parsed = parseFact(session.plan, 'eta', typed, world.now());
      if ('refusal' in parsed) return voice.refusal(parsed.refusal);
      return parsed.value === null ? voice.words('not-a-time', { typed }) : null;
    },
  });
}
