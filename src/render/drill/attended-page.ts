import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';

/** What those who rehearse read first. `page`: where what is sent can be seen. */
export function attendedPage(
  look: Look,
  {
    id,
    page,
    speed,
    title,
  }: { readonly id: string; readonly page: string; readonly speed: number; readonly title: string },
): string {
  const fast = speed === 1 ? '' : ` Its clock goes ${speed} times as fast as yours.`;
  const paragraphs = [
    rows(look, [
      ['alert', 'EXERCISE '],
      ['strong', title],
    ]),
    rows(look, [
      `This is a drill: no customer sees any of it. Do what you would do.${fast} What happens meanwhile stands above the questions.`,
    ]),
    rows(look, ['What customers would see: ', ['question', page]]),
    rows(look, [
      'Others take part at their own terminals, with its name: ',
      ['question', `firsthour status ${id} --watch`],
      ', approve, resume. It ends when you leave it by the menu, or when its time is up; Ctrl-C aborts it, without a score.',
    ]),
  ];
  return `${paragraphs.join('\n\n')}\n\n`;
}

/** A drill that nobody waited for. */
export function abortedLine(look: Look, id: string): string {
  return `${rows(look, [`The drill was aborted: it has no score. What was done is kept in drills/${id}.`])}\n`;
}

/** The wash-up's words. */
export function washUpWords(look: Look) {
  const before = rows(look, [
    'The drill is over. Three questions while everybody remembers; the answers go into its report. Enter leaves one out.',
  ]);
  return {
    before: `\n${before}\n\n`,
    questions: [
      'What went well?',
      'What went wrong, or took too long?',
      'What do we change, who does it, and by when?',
    ],
    answered: (question: string, answer: string) => `Wash-up. ${question} ${answer}`,
  };
}
