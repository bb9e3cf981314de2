import type { TextFault, VerifiedTexts } from '../core/incident/verify-texts.ts';
import { counted } from './layout/list.ts';
import type { Look, Piece } from './layout/look.ts';
import { item, rows } from './layout/rows.ts';
import type { Paint } from './paint.ts';

/** A journal as `verify` found it. */
export type VerifiedJournal = {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string;
  readonly torn: number;
  readonly lost: number;
  readonly damage: { readonly line: number; readonly reason: string } | null;
};

const DAMAGE: Readonly<Record<string, string>> = {
  empty: 'the file has no entry',
  'no-beginning': 'it does not begin with an entry',
  'no-entry': 'the line is sealed, and holds no entry',
  'unknown-prev': 'an entry follows on one that is not here: a line before it was changed or taken out',
  'wrong-seq': 'an entry has the wrong number',
};

const FAULTS: Readonly<Record<TextFault['fault'], string>> = {
  'not-drafted': 'no approved revision belongs to it',
  'not-listed': 'its text is not one of those that were approved for this channel and language',
  differs: 'what was released is not what was approved',
};

/** What was checked, what is wrong, and what to do about it. */
export function verifyPage(
  id: string,
  journal: VerifiedJournal,
  texts: VerifiedTexts,
  paint: Paint,
  columns: number,
): string {
  const look: Look = { paint, columns };
  const sound = journal.ok && texts.faults.length === 0;
  const verdict: Piece = sound ? ['good', 'Sound.'] : ['alert', 'NOT SOUND.'];
  const lines = [
    rows(look, [
      ['strong', `${id}: `],
      verdict,
      ` ${counted(journal.entries, 'entry', 'entries')} checked, one after the other.`,
    ]),
    ...journalRows(look, journal),
    ...textRows(look, texts),
    rows(look, [['dim', `Last entry: ${journal.head}`]]),
  ];
  return `${lines.join('\n')}\n`;
}

function journalRows(look: Look, { ok, torn, lost, damage }: VerifiedJournal): readonly string[] {
  const words = DAMAGE[damage?.reason ?? ''] ?? damage?.reason ?? '';
  return [
    ...(damage
      ? [
          item(look, [
            ['alert', `Damaged at line ${damage.line}`],
            `: ${words}. Nothing is written to it any more. See who could have changed the file, then: firsthour repair --because WHY`,
          ]),
        ]
      : []),
    ...(!ok && !damage
      ? [
          item(look, [
            'There are unreadable bytes after the last entry: a write was cut off. The next entry settles it, for example firsthour note TEXT',
          ]),
        ]
      : []),
    ...(torn > 0 ? [item(look, [`${counted(torn, 'piece')} of cut-off writing, ignored.`])] : []),
    ...(lost > 0
      ? [
          item(look, [
            `${counted(lost, 'entry', 'entries')} that came second when two wrote at once; written again, or told.`,
          ]),
        ]
      : []),
  ];
}

function textRows(look: Look, { checked, faults }: VerifiedTexts): readonly string[] {
  if (checked === 0) return [item(look, ['Nothing has been released yet.'])];
  if (faults.length === 0)
    return [item(look, [`What was released is what was approved: ${counted(checked, 'text')} compared.`])];
  return faults.map(({ delivery, fault }) => item(look, [['alert', delivery], `: ${FAULTS[fault]}.`]));
}
