import { approveStatement, rejectStatement } from '../../src/core/incident/decide/approve-statement.ts';
import { closeIncident } from '../../src/core/incident/decide/close-incident.ts';
import { confirmFact } from '../../src/core/incident/decide/confirm-fact.ts';
import { draftStatement } from '../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../src/core/incident/decide/mark.ts';
import { addNote } from '../../src/core/incident/decide/notes.ts';
import { dropOptions } from '../../src/core/incident/decide/options.ts';
import { setFacts } from '../../src/core/incident/decide/set-facts.ts';
import { doneTask, skipStep } from '../../src/core/incident/decide/steps.ts';
import { takeCommand } from '../../src/core/incident/decide/take-command.ts';
import type { Story } from '../core/incident/story.ts';
import { story } from '../core/incident/story.ts';
import { EXAMPLE } from './story.ts';

const PHONE = { by: 'duty-comms', for: 'duty-technical', via: 'phone' } as const;
const FINANCE = { by: 'duty-comms', for: 'duty-finance', via: 'phone' } as const;
/** What somebody pastes: markup, marks of Markdown, a control character. */
export const PASTED = 'He said <script>alert("1")</script> *and* | hung up\u0007 # [x](http://evil.example)';

/** A day on which much goes wrong, played through the real decisions: began at 12:00, first said at 13:24. */
export function badDay(): Story {
  const told = story({
    plan: EXAMPLE,
    by: 'duty-comms',
    at: '10:20',
    typed: { services: 'cards,atm,online-banking', started_at: '12:00' },
    lost: ['main-datacentre'],
  });
  told.publish(['staff-brief', 'holding']);
  told.at('10:24').accept('holding-1/social/ro').accept('staff-brief-1/outside-mail/ro');
  told.fail('holding-1/social/en');
  told.at('10:26').must((asked) => doneTask(asked, 'stop-marketing'));
  told.must((asked) => skipStep(asked, 'halt', 'no campaign is running'));
  told.must((asked) => addNote(asked, { text: PASTED }));
  told.write('note.added', { file: 'privileged-1.txt', sha256: 'ab'.repeat(32) });
  told.at('10:30').must((asked) => setFacts(asked, { cause: 'fire-test', eta: '14:30' }));
  told.must((asked) => confirmFact(asked, 'cause'), PHONE);
  told.must((asked) => confirmFact(asked, 'eta'), PHONE);
  told.at('10:45').publish(['update']);
  told.accept('update-1/social/ro', 'update-1/social/en');
  told.at('10:50').must((asked) => mark(asked, { mark: 'classified' }), FINANCE);
  told.at('11:10').must((asked) => setFacts(asked, { eta: '16:30', started_at: '12:05' }));
  told.must((asked) => confirmFact(asked, 'eta'), PHONE);
  told.must((asked) => dropOptions(asked, ['other-atm']));
  told.must((asked) => takeCommand(asked, 'shift change'), 'deputy-comms');
  told.at('11:25').publish(['update'], {}, 'deputy-comms');
  const how = { reason: 'no-answer', status: null, words: 'gateway timed out', retry_at: null } as const;
  told.accept('update-2/social/ro').write('delivery.unknown', { delivery: 'update-2/social/en', attempt: 0, ...how });
  told.at('12:00').must((asked) => mark(asked, { mark: 'restored', at: '2016-09-10T11:55:00.000Z' }));
  told.must((asked) => draftStatement(asked, 'restored', { 'regret.en': 'We are very sorry.' }));
  told.must((asked) => rejectStatement(asked, 'restored', 'say until when'), 'deputy-comms');
  told.at('12:02').must((asked) => draftStatement(asked, 'restored', { 'until.en': 'Since 14:55.' }));
  told.at('12:20').must((asked) => approveStatement(asked, 'restored', 'comms-lead'), {
    by: 'duty-comms',
    for: 'deputy-comms',
    via: 'room',
  });
  told.publish(['restored'], { channels: ['social', 'outside-mail'] });
  told.accept('restored-2/social/ro', 'restored-2/social/en');
  return told;
}

/** The same, and the end of it: what is open is settled as it is on a bad day. */
export function closedBadDay(): Story {
  const told = badDay();
  told.at('12:40').must((asked) => draftStatement(asked, 'apology', {}));
  told.publish(['apology'], { emergency: true, because: 'legal cannot be reached', channels: ['social'] });
  told.accept('apology-1/social/ro', 'apology-1/social/en');
  told.at('12:50').must((asked) =>
    closeIncident(asked, ['outside-mail', 'branch-door', 'website', 'email'], 'they never came back', {
      handed_over: [
        { promise: 'pay-refund-atm-fees', to: 'duty-finance', due_at: null },
        { promise: 'dora-initial', to: 'duty-finance', due_at: null },
      ],
      left: [{ promise: 'update-2/social/en', because: 'the account shows nothing' }],
    }),
  );
  return told;
}
