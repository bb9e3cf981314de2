import type { Plan } from '../../core/playbook/plan.ts';
import type { AudienceReach, Way } from '../../core/reach/audiences.ts';
import type { DeadlineReach } from '../../core/reach/deadlines.ts';
import type { Outlook } from '../../core/reach/outlook.ts';
import type { ContactText } from '../../core/schema/generated/types.ts';
import type { Standing } from '../../core/statement/alive.ts';
import { own } from '../../core/statement/own.ts';
import { clockWords } from '../kit/clock-words.ts';
import { listed } from '../layout/list.ts';
import type { Look, Piece } from '../layout/look.ts';
import { heading, labelled, rows } from '../layout/rows.ts';
import { teamText } from '../names.ts';
import type { Paint } from '../paint.ts';
import { answerText } from './answer.ts';

const WIDTH = 13;

/** What each playbook can still do with these dependencies lost: the answer, then who, by when, and what is gone. */
export function whatIfPage(outlooks: readonly (readonly [Plan, Outlook])[], paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  return `${outlooks.map(([plan, outlook]) => section(look, plan, outlook)).join('\n\n')}\n`;
}

function section(look: Look, plan: Plan, outlook: Outlook): string {
  const { playbook, assumed, audiences } = outlook;
  const title = heading(look, `${playbook}: ${teamText(plan.playbook.title)}`);
  const also =
    assumed.length === 0
      ? []
      : [row(look, 'assumed', [`${listed(assumed)}, by the playbook: tried, and not counted on`])];
  const answer: Piece = outlook.ok ? ['good', answerText(outlook)] : ['alert', answerText(outlook)];
  return [
    title,
    rows(look, [answer]),
    ...also,
    ...audiences.map((one) => row(look, one.audience, audiencePieces(one))),
    ...deadlineRows(look, plan, outlook.deadlines),
    ...approvalRows(look, outlook),
    ...remainRows(look, outlook),
  ].join('\n');
}

function row(look: Look, label: string, pieces: readonly Piece[]): string {
  return labelled(look, label.length < WIDTH ? label : `${label} `, WIDTH, pieces);
}

/** `social, outside-mail, branch-door (by hand, in ro) · lost: website and email`. */
function audiencePieces({ reached, ways, silent }: AudienceReach): readonly Piece[] {
  if (ways.length === 0) return [['alert', 'NO CHANNEL']];
  const left = ways.filter(({ standing }) => standing === 'alive');
  const all = ways.flatMap(({ languages }) => languages);
  return [
    reached ? left.map((way) => wayText(way, new Set(all).size)).join(', ') : ['alert', 'OUT OF REACH'],
    ...goneBy(ways, ({ channel }) => channel),
    ...(reached && silent.length > 0 ? [[`question`, ` · not in ${listed(silent)}`] as const] : []),
  ];
}

function wayText({ channel, by_hand: byHand, languages }: Way, most: number): string {
  const how = [...(byHand ? ['by hand'] : []), ...(languages.length < most ? [`in ${languages.join(', ')}`] : [])];
  return how.length === 0 ? channel : `${channel} (${how.join(', ')})`;
}

/** ` · lost: website · tried: email`. */
function goneBy<T extends { readonly standing: Standing }>(
  all: readonly T[],
  name: (one: T) => string,
): readonly Piece[] {
  const named = (standing: Standing) => all.filter((one) => one.standing === standing).map(name);
  const [lost, tried] = [named('lost'), named('assumed')];
  return [
    ...(lost.length > 0 ? [` · lost: ${listed(lost)}`] : []),
    ...(tried.length > 0 ? [` · only tried: ${listed(tried)}`] : []),
  ];
}

function deadlineRows(look: Look, plan: Plan, deadlines: readonly DeadlineReach[]): readonly string[] {
  return deadlines.map(({ id, lacks, audiences, role }) => {
    const rule = own(plan.playbook.deadlines, id);
    const when = rule ? clockWords(rule) : '';
    const why =
      lacks === 'channel' ? `no channel reaches ${listed(audiences, 'or')}` : `nobody is left as ${role ?? ''}`;
    const pieces: readonly Piece[] =
      lacks === null ? [`${id}: ${when}`] : [['alert', `${id} CANNOT BE MET`], `: ${why} (${when})`];
    return row(look, 'deadline', pieces);
  });
}

function approvalRows(look: Look, { approvals, people_gone: people, roles_gone: roles }: Outlook): readonly string[] {
  const stuck = approvals.filter(({ unfilled }) => unfilled.length > 0);
  if (stuck.length + people.length === 0) return [row(look, 'approvers', ['all can be reached'])];
  const cut = [
    ...(people.length > 0 ? [`cut off: ${listed(people.map(({ id }) => id))}`] : []),
    ...(roles.length > 0 ? [`nobody is left as ${listed(roles)}`] : []),
  ];
  return [
    ...stuck.map(({ statement, unfilled }) =>
      row(look, 'approvers', [['alert', `${statement}: nobody`], ` is left to approve it as ${listed(unfilled)}`]),
    ),
    ...(stuck.length === 0 ? [row(look, 'approvers', ['enough can be reached'])] : []),
    ...(cut.length > 0 ? [row(look, 'people', [cut.join(' · ')])] : []),
  ];
}

function remainRows(look: Look, outlook: Outlook): readonly string[] {
  const { link, links_gone: links, contact, contacts_gone: contacts, workarounds_gone: workarounds } = outlook;
  const none: Piece = ['question', 'none'];
  return [
    row(look, 'link', [link ?? none, ...goneBy(links, ({ url }) => url)]),
    row(look, 'contact', [
      contact === null ? none : contactText(contact),
      ...goneBy(contacts, ({ text }) => contactText(text)),
    ]),
    ...(workarounds.length === 0
      ? []
      : [row(look, 'workarounds', [`gone: ${listed(workarounds.map(({ id }) => id))}`])]),
  ];
}

function contactText(text: ContactText): string {
  return teamText(text);
}
