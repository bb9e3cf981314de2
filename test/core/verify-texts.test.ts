import { describe, expect, test } from 'vitest';

import { mark } from '../../src/core/incident/decide/mark.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { verifyTexts } from '../../src/core/incident/verify-texts.ts';
import { EXAMPLE, tell } from '../render/story.ts';

type Published = Entry<'statement.published'>;
type Data = Readonly<Record<string, unknown>>;
type Change = (data: Data) => Data | undefined;

async function published(): Promise<readonly Entry[]> {
  const { session, publish } = await tell();
  await publish('staff-brief', 'holding');
  await session.refresh();
  return session.journal().entries;
}

/** The same entries, with the body of one delivery changed. */
function withBody(entries: readonly Entry[], id: string, change: Change): readonly Entry[] {
  return entries.map((entry) => {
    if (entry.type !== 'statement.published') return entry;
    const deliveries = entry.data.deliveries.map((delivery) => {
      if (delivery.id !== id) return delivery;
      const body = JSON.parse(delivery.body) as { readonly data: Data };
      return { ...delivery, body: JSON.stringify({ ...body, data: change(body.data) }) };
    });
    return { ...entry, data: { ...entry.data, deliveries } } as Published;
  });
}

const ID = 'holding-1/social/en';

describe('what was sent', () => {
  test('is what was approved, once the blank is put back', async () => {
    expect(verifyTexts(EXAMPLE, await published())).toEqual({ checked: 13, faults: [] });
  });

  test.each<readonly [string, Change]>([
    ['another text', (data) => ({ ...data, text: `${String(data.text)} Everything works again.` })],
    ['another subject', (data) => ({ ...data, subject: 'All is well' })],
    ['another html', (data) => ({ ...data, html: '<p>All is well</p>' })],
    ['other parts', (data) => ({ ...data, parts: { what: 'All is well.' } })],
    ['another promise in the text', (data) => ({ ...data, text: String(data.text).replace('13:40', '18:40') })],
    ['another promise beside it', (data) => ({ ...data, next_update_by: '2016-09-10T15:40:00.000Z' })],
    ['another approval named', (data) => ({ ...data, digest: 'f'.repeat(64) })],
    ['no text at all', () => undefined],
  ])('with %s differs', async (_, change) => {
    const { faults } = verifyTexts(EXAMPLE, withBody(await published(), ID, change));
    expect(faults).toEqual([{ delivery: ID, fault: 'differs' }]);
  });

  test('belongs to a revision that was frozen', async () => {
    const entries = (await published()).filter(
      ({ type, data }) => type !== 'statement.drafted' || (data as { statement: string }).statement !== 'staff-brief',
    );
    const { faults } = verifyTexts(EXAMPLE, entries);
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['not-drafted']));
    expect(faults.every(({ delivery }) => delivery.startsWith('staff-brief-1/'))).toBe(true);
  });

  test('is the rendition that was listed for its channel and language', async () => {
    const entries = (await published()).map((entry) => {
      if (entry.type !== 'statement.published') return entry;
      const [first, ...others] = entry.data.deliveries;
      const swapped = { ...first, rendition: others.at(-1)?.rendition };
      return { ...entry, data: { ...entry.data, deliveries: [swapped, ...others] } } as Entry;
    });
    expect(verifyTexts(EXAMPLE, entries).faults).toMatchObject([{ fault: 'not-listed' }]);
  });

  test('without a promise is compared as it is', async () => {
    const { session, publish, do: act } = await tell();
    await act((asked) => mark(asked, { mark: 'restored' }));
    await publish('staff-restored');
    await session.refresh();
    expect(verifyTexts(EXAMPLE, session.journal().entries)).toEqual({ checked: 4, faults: [] });
  });
});
