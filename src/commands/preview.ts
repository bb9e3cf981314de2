import { imagineIncident } from '../core/incident/imagine.ts';
import { NOTHING_YET } from '../core/incident/nothing-yet.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Draft } from '../core/statement/draft.ts';
import { makeDraft } from '../core/statement/make-draft.ts';
import type { PreviewOf } from '../core/statement/preview.ts';
import { narrowed, previewRows } from '../core/statement/preview.ts';
import { promisedTime, shownTime } from '../core/statement/promise.ts';
import { parseTyped } from '../core/time/typed-time.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { previewPage } from '../render/preview-page.ts';
import { BLANK_WORDS } from '../render/renditions.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { pairs } from './shared/pairs.ts';
import { loadPlans } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';

/** `preview PLAYBOOK [STATEMENT]`: every rendition as it would read now, with its length and limit. Exit 1 when one does not fit. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const now = world.now();
  const { plan, statements } = await whatOf(invocation, world);
  const of = placesOf(invocation, plan.workspace);
  const typed = pairs(flags(invocation, 'set'), 'preview --set');
  const imagined = { plan, typed, lost: flags(invocation, 'lost'), now };
  const said = saidOf(invocation, plan, now);
  const drafts = statements.map((statement) => narrowed(draft(imagined, statement, said), of));
  const promise = promisedTime(plan, NOTHING_YET, now);
  const shown = (language: string) => (promise === null ? BLANK_WORDS : shownTime(plan, language, promise, now));
  const rows = previewRows(drafts, shown);
  const { colour, columns } = world.screen;
  if (invocation.json) print(world, rows);
  else world.screen.out(previewPage(plan, drafts, shown, createPaint(colour), columns));
  return rows.every(({ fits }) => fits) ? EXIT.done : EXIT.wrong;
}

function draft(imagined: Parameters<typeof imagineIncident>[0], statement: string, said: string | undefined): Draft {
  const { plan, now } = imagined;
  const stage = plan.playbook.statements[statement]?.stage ?? 'holding';
  const incident = imagineIncident(imagined, stage);
  if ('refusal' in incident) throw new Stop(incident.refusal);
  return makeDraft({ plan, incident, statement, edits: {}, now, ...(said === undefined ? {} : { said }) });
}

/** `--said TIME`: the estimate that the public was told before. */
function saidOf(invocation: Invocation, plan: Plan, now: string): string | undefined {
  const typed = flag(invocation, 'said');
  if (typed === undefined) return undefined;
  const said = parseTyped(typed, { now, zone: plan.workspace.timezone, looking: 'ahead' });
  if (said === undefined) throw misuse('not-a-time', { fact: '--said', typed });
  return said;
}

async function whatOf(
  { words }: Invocation,
  world: World,
): Promise<{ readonly plan: Plan; readonly statements: readonly string[] }> {
  const [playbook, statement] = words;
  if (playbook === undefined) throw misuse('word-missing', { command: 'preview', word: 'playbook' });
  const { plans } = await loadPlans(world);
  const playbooks = plans.map(({ plan }) => plan.playbook.id);
  const found = plans.find(({ plan }) => plan.playbook.id === playbook);
  if (!found) throw misuse('playbook-unknown', { playbook, playbooks });
  const statements = Object.keys(found.plan.playbook.statements);
  if (statement !== undefined && !statements.includes(statement)) {
    throw misuse('statement-unknown', { statement, statements });
  }
  return { plan: found.plan, statements: statement === undefined ? statements : [statement] };
}

function placesOf(invocation: Invocation, { channels, languages }: Plan['workspace']): PreviewOf {
  const channel = flag(invocation, 'channel');
  const known = Object.keys(channels);
  if (channel !== undefined && !known.includes(channel)) throw misuse('channel-unknown', { channel, channels: known });
  const language = flag(invocation, 'language');
  if (language !== undefined && !languages.includes(language))
    throw misuse('language-unknown', { language, languages });
  return { channels: channel === undefined ? [] : [channel], languages: language === undefined ? [] : [language] };
}
