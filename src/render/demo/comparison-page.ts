import type { Heard } from '../../core/incident/heard.ts';
import type { History } from '../../core/schema/generated/types.ts';
import type { Look } from '../layout/look.ts';
import { heading, rows } from '../layout/rows.ts';

const MINUTE_WIDTH = 11;

/** Who heard what at which minute, beside what happened in reality. */
export function comparisonPage(
  told: { readonly heard: readonly Heard[]; readonly reality: History },
  look: Look,
): string {
  const { heard, reality } = told;
  const here = heard.map((one) => at(look, String(one.minute), heardText(one)));
  const there = reality.events
    .filter(({ kind }) => kind === 'word')
    .map((one) =>
      at(look, one.to === undefined ? String(one.minute) : `${one.minute}-${one.to}`, one.what + assumed(one.assumed)),
    );
  return [
    heading(look, `With this playbook, minutes after ${reality.from}`),
    ...(here.length === 0 ? ['Nobody heard anything.'] : here),
    '',
    heading(look, `In reality, on ${reality.day}`),
    ...there,
    '',
    ...first(look, heard, reality),
    '',
  ].join('\n');
}

function at(look: Look, minute: string, text: string): string {
  const label = `${minute} min`.padStart(MINUTE_WIDTH);
  return rows(look, [text], { first: `${label}  `, next: ' '.repeat(MINUTE_WIDTH + 2) });
}

function heardText({ statement, audience, channels, languages }: Heard): string {
  return `${audience}: ${statement}, on ${channels.join(', ')} (${languages.join(', ')})`;
}

function assumed(yes: boolean | undefined): string {
  return yes ? ' (about; not public to the minute)' : '';
}

/** The two first words to customers, side by side. */
function first(look: Look, heard: readonly Heard[], reality: History): readonly string[] {
  const ours = heard.find(({ audience }) => audience === 'customers');
  const theirs = reality.events.find((one) => one.first === true);
  if (!ours || !theirs) return [];
  const span = theirs.to === undefined ? `${theirs.minute}` : `${theirs.minute} to ${theirs.to}`;
  return [rows(look, [['strong', `First word to customers: minute ${ours.minute} here, minute ${span} in reality.`]])];
}
