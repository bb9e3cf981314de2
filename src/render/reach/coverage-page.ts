import type { Coverage, Covered, Gap, PlaybookCoverage } from '../../core/reach/coverage.ts';
import type { ServiceCover } from '../../core/reach/services.ts';
import { listed } from '../layout/list.ts';
import type { Look, Piece } from '../layout/look.ts';
import { heading, labelled, rows } from '../layout/rows.ts';
import { teamText } from '../names.ts';
import type { Paint } from '../paint.ts';

const WIDTH = 14;

/** What a workspace's playbooks cover: each by audience, stage, channel and language, then the services; gaps marked. */
export function coveragePage({ playbooks, services }: Coverage, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const sections = [...playbooks.map((one) => playbookSection(look, one)), serviceSection(look, services)];
  return `${sections.join('\n\n')}\n`;
}

function playbookSection(look: Look, { playbook, title, covered, gaps }: PlaybookCoverage): string {
  const audiences = [...new Set(covered.map(({ audience }) => audience))];
  return [
    heading(look, `${playbook}: ${teamText(title)}`),
    ...audiences.map((audience) =>
      audienceRows(
        look,
        audience,
        covered.filter((one) => one.audience === audience),
      ),
    ),
    ...[...new Set(gaps.map((gap) => gapText(gap, gaps)))].map((text) =>
      labelled(look, 'GAP', WIDTH, [['question', text]]),
    ),
    ...(gaps.length === 0 ? [labelled(look, 'gaps', WIDTH, [['good', 'none']])] : []),
  ].join('\n');
}

/** Stages that go to the same channels in the same languages share a row. */
function audienceRows(look: Look, audience: string, covered: readonly Covered[]): string {
  const stages = [...new Set(covered.map(({ stage }) => stage))];
  const wheres = stages.map((stage) => whereText(covered.filter((one) => one.stage === stage)));
  const groups = [...new Set(wheres)].map(
    (where) => [stages.filter((_, index) => wheres[index] === where), where] as const,
  );
  return groups
    .map(([together, where]) => labelled(look, audience, WIDTH, [['strong', together.join(', ')], `: ${where}`]))
    .join('\n');
}

/** `website, email, social in ro and en; branch-door in ro`. */
function whereText(covered: readonly Covered[]): string {
  const channels = [...new Set(covered.map(({ channel }) => channel))];
  const spoken = channels.map((channel) =>
    listed([...new Set(covered.filter((one) => one.channel === channel).map(({ language }) => language))]),
  );
  return [...new Set(spoken)]
    .map((languages) => `${channels.filter((_, index) => spoken[index] === languages).join(', ')} in ${languages}`)
    .join('; ');
}

/** Statements for the same people that lack the same language share a line. */
function gapText(gap: Gap, all: readonly Gap[]): string {
  switch (gap.gap) {
    case 'unaddressed':
      return `nothing is said to ${gap.audience}, whom channels reach`;
    case 'no-channel':
      return `no channel reaches ${gap.audience}`;
    case 'no-statement':
      return `${gap.audience}: no statement of the stage ${gap.stage}`;
    case 'no-language':
      return `${gap.audience}: no channel in ${gap.language}`;
    case 'no-text':
      return `${gap.audience}: no text in ${gap.language} for ${listed(untexted(gap, all))}`;
    default:
      return gap satisfies never;
  }
}

type NoText = Extract<Gap, { gap: 'no-text' }>;

function untexted({ audience, language }: NoText, all: readonly Gap[]): readonly string[] {
  return all
    .filter((one): one is NoText => one.gap === 'no-text')
    .filter((one) => one.audience === audience && one.language === language)
    .map(({ statement }) => statement);
}

function serviceSection(look: Look, services: readonly ServiceCover[]): string {
  const covers = services.map(({ playbooks }) => playbooks.join(' '));
  const open = services.filter(({ playbooks }) => playbooks.length === 0);
  const groups = [...new Set(covers)].filter((cover) => cover !== '');
  const lines = groups.map((cover) => {
    const mine = services.filter((_, index) => covers[index] === cover).map(({ service }) => service);
    const pieces: readonly Piece[] = [['strong', listed(mine)], `: ${listed(cover.split(' '))}`];
    return rows(look, pieces, { first: '', next: '  ' });
  });
  const gaps = open.map(({ service, money, way }) =>
    way && !money
      ? labelled(look, 'way', WIDTH, [`${service}: no playbook is for it; statements or workarounds stand on it`])
      : labelled(look, 'GAP', WIDTH, [['question', `${service}: no playbook is for it`]]),
  );
  return [heading(look, 'Services'), ...lines, ...gaps].join('\n');
}
