import type { DeliveryReason } from '../core/channel/delivery.ts';
import type { Check } from '../core/workspace/readiness.ts';
import { counted } from './layout/list.ts';
import type { Look, Piece, Style } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import type { Paint } from './paint.ts';
import { reviewWords } from './review.ts';
import { clockText, dayText } from './times.ts';

const MARKS: Readonly<Record<Check['state'], readonly [Style, string]>> = {
  good: ['good', 'ok'],
  warning: ['question', 'look'],
  wrong: ['alert', 'WRONG'],
};
const WIDTH = 8;

/** Why a channel cannot be used from here. `name`: of the variable or the file, never its value. */
const BLOCKED: Readonly<Partial<Record<DeliveryReason, (name: string) => string>>> = {
  'no-address': (name) => `no address: set ${name}`,
  'no-secret': (name) => `no secret: set ${name}`,
  'bad-address': (name) => `the address in ${name} cannot be used: it must begin with https://, and hold no password`,
};

/** What is ready this morning and what is not, the worst first. */
export function readyPage(checks: readonly Check[], zone: string, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const order = ['wrong', 'warning', 'good'] as const;
  const sorted = order.flatMap((state) => checks.filter((check) => check.state === state));
  const lines = sorted.map((check) => checkRow(look, check, zone));
  const wrong = checks.filter(({ state }) => state === 'wrong').length;
  const verdict: Piece =
    wrong === 0 ? ['good', 'Ready.'] : ['alert', `Not ready: ${counted(wrong, 'thing is', 'things are')} wrong.`];
  return `${[...lines, '', rows(look, [verdict])].join('\n')}\n`;
}

/** What a check found, and what to do. */
export function checkWords({ check, about, code, detail, days }: Check, zone: string): string {
  switch (check) {
    case 'speaker':
      return SPEAKER[code]?.(about) ?? code;
    case 'workspace':
      return `firsthour.yaml and playbooks: ${workspaceWords(code, Number(detail))}`;
    case 'playbook':
      return `playbook ${about}: ${dueWords(code, detail, zone, days)}`;
    case 'channel':
      return `channel ${about}: ${BLOCKED[code as DeliveryReason]?.(detail) ?? (code === 'by-hand' ? 'a person does it' : 'address and secret are here')}`;
    case 'reach':
      return reachWords(code, about);
    case 'clock':
      return code === 'zone'
        ? `clock: it is ${clockText(zone, detail, detail)} in ${about}; compare it with another clock`
        : `"${about}" is no time zone`;
    case 'folder':
      return FOLDER[code] ?? code;
    default:
      return check satisfies never;
  }
}

const SPEAKER: Readonly<Record<string, (who: string) => string>> = {
  known: (who) => `you speak as ${who}`,
  nobody: () => 'who speaks is not known on this machine: set FIRSTHOUR_AS, or you will be asked',
  stranger: (who) => `you speak as "${who}", and firsthour.yaml has no such person: set FIRSTHOUR_AS`,
};

const FOLDER: Readonly<Record<string, string>> = {
  'network-folder': 'the workspace is on a network: what is written there may be lost; keep it on a local disk',
  'synchronised-folder': 'the workspace is copied to a cloud: what is written there may be lost; keep it outside',
};

function checkRow(look: Look, check: Check, zone: string): string {
  const [style, mark] = MARKS[check.state];
  const margin = { first: look.paint[style](mark.padEnd(WIDTH)), next: ' '.repeat(WIDTH) };
  return rows(look, [checkWords(check, zone)], margin);
}

function workspaceWords(code: string, count: number): string {
  if (code === 'valid') return 'nothing is wrong with them';
  return `${counted(count, code === 'errors' ? 'error' : 'warning')}, see firsthour validate`;
}

function dueWords(code: string, by: string, zone: string, days = 0): string {
  if (code === 'no-review') return 'says no day by which it is read again (review_by)';
  const noon = `${by}T12:00:00Z`;
  const day = dayText(zone, noon, '1970-01-01T00:00:00Z');
  return code === 'review-overdue'
    ? `${reviewWords({ days })}: it was to be read again by ${day}`
    : `is to be read again by ${day}`;
}

function reachWords(code: string, file: string): string {
  if (code === 'no-list') return 'firsthour.yaml names no telephone list (reach)';
  return code === 'here'
    ? `telephone list ${file} is here`
    : `telephone list ${file} is not here: copy it to this machine`;
}
