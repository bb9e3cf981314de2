import { expect, test } from 'vitest';

import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { heardOf } from '../../../src/core/incident/heard.ts';
import { instant, story } from './story.ts';

test('who heard what, by the minute since it began: only what was accepted', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  expect(heardOf(told.incident())).toEqual([]);
  told.at('10:23').accept('holding-1/social/en', 'holding-1/social/ro').at('10:25').accept('staff-brief-1/mail/en');
  told.at('10:40').accept('holding-1/mail/en').fail('holding-1/mail/ro');
  expect(heardOf(told.incident())).toMatchObject([
    {
      minute: 18,
      at: instant('10:23'),
      audience: 'customers',
      statement: 'holding',
      stage: 'holding',
      channels: ['social'],
      languages: ['en', 'ro'],
    },
    {
      minute: 20,
      at: instant('10:25'),
      audience: 'staff',
      statement: 'staff-brief',
      stage: 'briefing',
      channels: ['mail'],
      languages: ['en'],
    },
    {
      minute: 35,
      at: instant('10:40'),
      audience: 'customers',
      statement: 'holding',
      stage: 'holding',
      channels: ['mail'],
      languages: ['en'],
    },
  ]);
});

test('minutes move with the beginning, and never below zero', () => {
  const told = story().at('10:22');
  told.publish(['holding'], { channels: ['social'], languages: ['en'] });
  told.accept();
  const minutes = () => heardOf(told.incident()).map(({ minute }) => minute);
  expect(minutes()).toEqual([17]);
  told.at('10:50').must((asked) => setFacts(asked, { started_at: '13:00' }));
  expect(minutes()).toEqual([22]);
  told.must((asked) => setFacts(asked, { started_at: '13:45' }));
  expect(minutes()).toEqual([0]);
});

test('two releases of the same statement are two words', () => {
  const told = story();
  told.publish(['holding'], { channels: ['social'] });
  told.accept();
  told.publish(['holding'], { channels: ['mail'] });
  told.accept();
  expect(heardOf(told.incident()).map(({ statement, channels }) => [statement, channels])).toEqual([
    ['holding', ['social']],
    ['holding', ['mail']],
  ]);
});
