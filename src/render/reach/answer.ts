import type { Outlook } from '../../core/reach/outlook.ts';
import { periodText } from '../kit/clock-words.ts';
import { counted, listed, sentence } from '../layout/list.ts';

/** What is down, in words: `main-datacentre and office-network`; nothing more than the playbook assumes. */
export function downText({ down, assumed }: Outlook): string {
  if (down.length > 0) return listed(down);
  return assumed.length > 0 ? `${listed(assumed)}, as it assumes` : 'nothing';
}

/** `If main-datacentre is lost, customers can still be told by social and outside-mail, and by hand by branch-door, within 1 h.` */
export function answerText(outlook: Outlook): string {
  const { down, assumed, first_word: word } = outlook;
  const lost = down.length > 0 ? down : assumed;
  const verb = lost.length > 1 ? 'are' : 'is';
  const when = lost.length === 0 ? 'With nothing lost' : `If ${listed(lost)} ${verb} lost`;
  if (word === null) return `${when}: no deadline of this playbook asks for a word to the public.`;
  const { audience, channels, by_hand: hand, tried, within, emergency } = word;
  if (channels.length + hand.length === 0) {
    const all = tried.length === 0 ? '' : ` (${listed(tried)} ${tried.length > 1 ? 'are' : 'is'} tried all the same)`;
    return `${when}, ${audience} cannot be told: no channel that reaches them can be counted on${all}.`;
  }
  const ways = [
    ...(channels.length > 0 ? [`by ${listed(channels)}`] : []),
    ...(hand.length > 0 ? [`by hand on ${listed(hand)}`] : []),
  ];
  const so = emergency ? ', by emergency release alone: nobody is left to approve it' : '';
  const time = within === null ? '' : `, within ${periodText(within)}`;
  return `${when}, ${audience} can still be told ${ways.join(' and ')}${time}${so}.`;
}

/** What cannot be done, one piece each; empty: all can be. `approve restored (comms-lead)`. */
export function lacksOf({ audiences, deadlines, approvals, roles_gone: roles }: Outlook): readonly string[] {
  const unreached = audiences.filter(({ reached }) => !reached).map(({ audience }) => audience);
  const missed = deadlines.filter(({ lacks }) => lacks !== null).map(({ id }) => id);
  const unapproved = approvals.filter(({ unfilled }) => unfilled.length > 0).map(({ statement }) => statement);
  return [
    ...(unreached.length > 0 ? [`nobody reaches ${listed(unreached)}`] : []),
    ...(missed.length > 0 ? [`${counted(missed.length, 'deadline')} cannot be met: ${listed(missed)}`] : []),
    ...(unapproved.length > 0 ? [`nobody can approve ${listed(unapproved)}`] : []),
    ...(roles.length > 0 ? [`nobody is left as ${listed(roles)}`] : []),
  ].map((piece) => sentence(piece));
}
