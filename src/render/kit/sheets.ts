import type { Choice, Kit, PaperLanguage, PaperStatement } from '../../core/paper/kit.ts';
import type { Numbers } from '../../core/workspace/reach.ts';
import { listed } from '../layout/list.ts';
import { kindOfStatement, languageName, teamText } from '../names.ts';
import { clockText, dayText } from '../times.ts';
import { clockBlocks, decisionBlocks, numberBlocks, stepBlocks } from './decisions.ts';
import type { Block, Line, Sheet } from './sheet.ts';

/** What the kit is of, as a title. */
export function kitTitle({ plan, incident }: Kit): string {
  const title = teamText(plan.playbook.title);
  return incident ? `${title}: ${incident.id}` : title;
}

/** The kit as sheets of paper: one to decide by, one with the numbers, one or more for each language. */
export function sheetsOf(kit: Kit, numbers: Numbers): readonly Sheet[] {
  const { plan, incident, printed_at } = kit;
  const { id, version } = plan.playbook;
  const zone = plan.workspace.timezone;
  const printed = `${plan.workspace.organisation} · ${id} ${version} · printed at ${clockText(zone, printed_at, printed_at)}, ${dayText(zone, printed_at, '1970-01-01T00:00:00.000Z')}`;
  const exercise =
    incident?.mode === 'drill' ? [{ kind: 'heading', text: 'EXERCISE: nothing of this is real' } as const] : [];
  const sheets: readonly Sheet[] = [
    {
      title: kitTitle(kit),
      language: null,
      blocks: [{ kind: 'note', text: printed }, ...clockBlocks(kit), ...decisionBlocks(kit), ...stepBlocks(kit)],
    },
    { title: `${kitTitle(kit)}: who is reached where`, language: null, blocks: numberBlocks(kit, numbers) },
    ...kit.languages.map((one) => languageSheet(kit, one)),
  ];
  // Sheets are handed out one by one.
  return sheets.map((sheet) => ({ ...sheet, blocks: [...exercise, ...sheet.blocks] }));
}

function languageSheet(kit: Kit, { language, statements, questions, replies }: PaperLanguage): Sheet {
  const answers = questions.flatMap(({ ask, answer, otherwise }): readonly Block[] => [
    { kind: 'ask', line: { pieces: ask, note: '' } },
    {
      kind: 'ticks',
      lines: [
        { pieces: answer, note: 'once it is public' },
        ...(otherwise.length === 0 ? [] : [{ pieces: otherwise, note: 'until then' }]),
      ],
    },
  ]);
  return {
    title: `${kitTitle(kit)}: texts in ${languageName(language)}`,
    language,
    blocks: [
      {
        kind: 'note',
        text: 'Tick what is true and fill in the lines; leave out what nobody can say. Nothing else is changed: these texts were approved with the playbook.',
      },
      ...statements.flatMap((one) => statementBlocks(kit, one)),
      ...(answers.length === 0 ? [] : [{ kind: 'heading', text: 'If they ask' } as const, ...answers]),
      ...(replies.length === 0 ? [] : [{ kind: 'heading', text: 'Replies on social channels' } as const]),
      ...replies.map(({ id, text }): Block => ({ kind: 'line', line: { pieces: [`${id}: `, ...text], note: '' } })),
    ],
  };
}

function statementBlocks({ plan }: Kit, statement: PaperStatement): readonly Block[] {
  return [
    { kind: 'heading', text: `${statement.id}: ${kindOfStatement(plan, statement)}` },
    ...(statement.subject.length === 0
      ? []
      : [{ kind: 'line', line: { pieces: statement.subject, note: 'subject' } } as const]),
    ...statement.parts.map(({ choices }): Block => {
      const lines = choices.flatMap(linesOf);
      const [only, ...more] = lines;
      return only && more.length === 0 && only.note === '' ? { kind: 'line', line: only } : { kind: 'ticks', lines };
    }),
  ];
}

/** A sentence that is one of a list is a line for each. */
function linesOf({ text, after }: Choice): readonly Line[] {
  const note = after.length === 0 ? '' : `only after ${listed(after)} said yes`;
  const [only] = text;
  if (text.length !== 1 || typeof only !== 'object' || only.blank.kind !== 'tick') return [{ pieces: text, note }];
  return only.blank.of.map((one) => ({ pieces: [one], note }));
}
