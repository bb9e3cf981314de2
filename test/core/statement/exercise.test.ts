import { expect, test } from 'vitest';

import { asExercise, exerciseMark } from '../../../src/core/statement/exercise.ts';

const RENDITION = {
  subject: 'Not working: cards',
  text: 'Cards do not work.\n\nNext update by {$next_update_by}.',
  html: '<p>Cards do not work.</p>',
  parts: { what: 'Cards do not work.', next_update: 'Next update by {$next_update_by}.' },
};

test.each([
  ['en', 'EXERCISE'],
  ['en-GB', 'EXERCISE'],
  ['ro', 'EXERCISE / EXERCIȚIU'],
  ['fr-BE', 'EXERCISE / EXERCICE'],
  ['xx', 'EXERCISE'],
  ['constructor', 'EXERCISE'],
])('in %s a drill says %s', (language, mark) => expect(exerciseMark(language)).toBe(mark));

test('each piece of a text says so, for whoever shows one piece alone', () => {
  expect(asExercise(RENDITION, 'fr')).toEqual({
    subject: 'EXERCISE / EXERCICE: Not working: cards',
    text: 'EXERCISE / EXERCICE: Cards do not work.\n\nNext update by {$next_update_by}.',
    html: '<p>EXERCISE / EXERCICE</p>\n<p>Cards do not work.</p>',
    parts: {
      what: 'EXERCISE / EXERCICE: Cards do not work.',
      next_update: 'EXERCISE / EXERCICE: Next update by {$next_update_by}.',
    },
  });
});
