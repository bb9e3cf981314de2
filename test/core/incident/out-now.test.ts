import { describe, expect, test } from 'vitest';

import { stop } from '../../../src/core/incident/decide/stop.ts';
import { flyingNow, outNow } from '../../../src/core/incident/out-now.ts';
import { instant, story } from './story.ts';

function places(it: ReturnType<typeof story>): readonly string[] {
  return outNow(it.incident()).map(
    ({ statement, revision, channel, language, certain, since }) =>
      `${statement} ${revision} ${channel}/${language} ${certain ? since?.slice(11, 16) : 'perhaps'}`,
  );
}

describe('what is out', () => {
  test('is nothing before a channel has taken it', () => {
    const it = story();
    it.publish(['holding']);
    expect(places(it)).toEqual([]);
  });

  test('is in each place the newest that was taken, and since when', () => {
    const it = story();
    it.publish(['holding'], { channels: ['social', 'mail'], languages: ['en'] });
    it.at('10:22').accept();
    it.at('10:40').publish(['update'], { channels: ['social'], languages: ['en'] });
    it.at('10:41').accept();
    expect(places(it)).toEqual(['holding 1 mail/en 10:22', 'update 1 social/en 10:41']);
  });

  test('may be out where a try was on its way when it was stopped, and that is said', () => {
    const it = story();
    it.publish(['holding'], { channels: ['mail'] });
    it.write('delivery.attempted', { delivery: 'holding-1/mail/en', attempt: 1, until: instant('10:21') });
    expect(it.does(({ incident }) => stop(incident))).toBe('delivery.unknown, delivery.skipped');
    expect(flyingNow(it.incident(), it.now())).toEqual([{ delivery: 'holding-1/mail/en', until: instant('10:21') }]);
    expect(places(it)).toEqual(['holding 1 mail/en perhaps']);
    expect(flyingNow(it.incident(), instant('10:21'))).toEqual([]);
  });
});
