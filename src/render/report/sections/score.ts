import type { Check } from '../../../core/drill/check.ts';
import type { Debrief } from '../../../core/report/debrief.ts';
import { deadlineName } from '../../deadlines.ts';
import { formulaOf } from '../../drill/formula.ts';
import { actualWords, checkTitle, checkWords, expectedWords } from '../../drill/value-words.ts';
import type { Row, Section, Table } from '../page.ts';
import type { Reading } from '../reading.ts';
import { clock, person } from '../reading.ts';

/** So many lines for actions there are at least: what nobody has written down yet is written by hand. */
const ACTION_LINES = 3;

/** How a drill went, and what follows from it: what its report begins with. */
export function debriefSections(reading: Reading): readonly Section[] {
  const { debrief, mode } = reading.report;
  if (mode !== 'drill') return [];
  if (!debrief) return [NOT_KEPT];
  return [scoreSection(debrief), wrongSection(debrief), actionsSection(reading, debrief), lookSection(debrief)];
}

const NOT_KEPT: Section = {
  id: 'score',
  title: 'Score',
  none: 'No score was kept of this drill (score.json in its folder is not there, or cannot be read).',
  rows: [],
};

function scoreSection(drill: Debrief): Section {
  const { passed, mark, scenario, title, seed, checks, gone_on } = drill;
  const rows: readonly Row[] = [
    {
      lead: passed ? 'Passed' : 'Below the mark',
      text: `${formulaOf(drill)}, and ${mark} is enough`,
      mark: passed ? 'good' : 'bad',
      seqs: [],
    },
    { lead: 'Scenario', text: `${title} (${scenario}, seed ${seed})`, seqs: [] },
    ...(gone_on
      ? [{ lead: 'Since then', text: 'something was written down after the drill was judged', seqs: [] }]
      : []),
  ];
  const table: Table = {
    head: ['', 'Check', 'Expected', 'Came', 'Points'],
    rows: checks.map((check) => ({
      cells: [
        held(check),
        checkTitle(check),
        expectedWords(check),
        actualWords(check),
        `${check.points} of ${check.of}`,
      ],
      ...(check.passed ? {} : { mark: 'bad' as const }),
    })),
  };
  return { id: 'score', title: `Score: ${drill.score} of 100`, none: '', rows, table };
}

function held({ passed, points }: Check): string {
  return passed ? 'ok' : points > 0 ? 'half' : 'no';
}

function wrongSection({ checks }: Debrief): Section {
  const wrong = checks.filter(({ passed }) => !passed);
  const rows = wrong
    .toSorted((a, b) => (a.minute ?? Infinity) - (b.minute ?? Infinity))
    .map((check) => ({
      lead: check.minute === null ? 'at no one minute' : `minute ${check.minute}`,
      text: checkWords(check),
      seqs: [],
    }));
  return { id: 'wrong', title: 'What went wrong, and when', none: 'Nothing: every check held.', rows };
}

function actionsSection(reading: Reading, { actions }: Debrief): Section {
  const known = actions.map(({ kind, what, owner, due }) => [
    kind === 'promise' ? deadlineName(reading.plan, { id: what }) : what,
    owner === null ? '' : person(reading, owner),
    kind === 'promise' && due !== null ? clock(reading, due) : (due ?? ''),
  ]);
  const blank = Array.from({ length: Math.max(0, ACTION_LINES - known.length) }, () => ['', '', '']);
  const table = { head: ['What', 'Owner', 'By'], rows: [...known, ...blank].map((cells) => ({ cells })) };
  return { id: 'actions', title: 'Actions', none: '', rows: [], table };
}

/** The lines, each with all that it stands behind. */
function lookSection({ look_at: places, checks }: Debrief): Section {
  const lines = [...new Set(places.map(leadOf))];
  const rows = lines.map((lead) => {
    const behind = places.filter((one) => leadOf(one) === lead).map(({ check }) => check);
    const titles = checks.filter(({ id }) => behind.includes(id)).map(checkTitle);
    return { lead, text: titles.join('; '), seqs: [] };
  });
  return {
    id: 'look-at',
    title: 'Lines to look at, as they were on the day of the drill',
    none: 'No line of the playbook stands behind what went wrong.',
    rows,
  };
}

function leadOf({ file, line, key }: Debrief['look_at'][number]): string {
  return `${file}:${line} · ${key}`;
}
