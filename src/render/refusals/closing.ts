import { listed } from '../layout/list.ts';
import type { Catalogue, Values } from './said.ts';
import { meant } from './said.ts';

/** About the end of an incident, and what is still open then. */
export const CLOSING_SAYINGS: Catalogue = {
  'still-open': (values) => ({
    message: `Not closed. ${[untold(values), pending(values), unknown(values), ...promised(values)].filter((one) => one !== '').join(' ')}`,
    hint: 'What is left, and who goes without, needs a reason: firsthour close … --because WHY.',
  }),
  'promise-unknown': ({ text, list }) => ({
    message: `"${text('promise')}" is no promise that is open.`,
    hint: meant(text('promise'), list('promises'), 'None is: firsthour close.'),
  }),
  'left-and-handed-over': ({ text }) => ({
    message: `${text('promise')} is both handed over and left.`,
    hint: 'Take one of --hand-over and --leave away.',
  }),
  'hand-over-by': ({ text }) => ({
    message: `By when does ${text('to')} see to ${text('promise')}? It needs a day that is still to come.`,
    hint: `Add it: --hand-over ${text('promise')}=${text('to')}@+3d, or a day: @2016-10-10.`,
  }),
};

function untold({ text, list }: Values): string {
  const places = list('untold');
  const flags = [...new Set(places.map((place) => `--without ${place.split('/')[0]}`))];
  return places.length === 0
    ? ''
    : `Told the beginning and not the end: ${text('untold')} (publish there that it works again, or ${flags.join(' ')}).`;
}

function pending({ text, list }: Values): string {
  const ids = list('pending');
  return ids.length === 0
    ? ''
    : `Not sent yet: ${text('pending')} (firsthour retry sends or settles it, or ${withoutFlags(ids)}).`;
}

function unknown({ text, list }: Values): string {
  const ids = list('unknown');
  const ways = ids.map((id) => `firsthour retry --delivery ${id} --sent or --not-sent`);
  return ids.length === 0 ? '' : `May be out: ${text('unknown')} (look, then ${ways.join('; ')}, or ${leaving(ids)}).`;
}

function promised(values: Values): readonly string[] {
  return values.list('promised').map((id) => {
    const done = doneBy(id, values);
    const what = values.list('filings').includes(id) ? 'Due and not filed' : 'Promised and not done';
    return `${what}: ${id} (${done === '' ? '' : `${done}, `}${leaving([id])}).`;
  });
}

/** The command that records that a promise was kept, where there is one. */
function doneBy(id: string, { list }: Values): string {
  const notice = list('notices')[list('filings').indexOf(id)];
  if (notice !== undefined) return `firsthour mark filed ${notice}`;
  return id.startsWith('pay-') ? `firsthour done ${id.slice('pay-'.length)}` : '';
}

function leaving(ids: readonly string[]): string {
  return ids.map((id) => `--hand-over ${id}=PERSON or --leave ${id}`).join(' ');
}

function withoutFlags(ids: readonly string[]): string {
  return listed([...new Set(ids.map((id) => `--without ${id.split('/')[1]}`))]);
}
