import type { Imagined } from '../../core/incident/imagine.ts';
import { imaginable } from '../../core/incident/imagine-draft.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { PreviewOf } from '../../core/statement/preview.ts';
import { parseTyped } from '../../core/time/typed-time.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from '../shared/invocation.ts';
import { flag, flags, given } from '../shared/invocation.ts';
import { pairs } from '../shared/pairs.ts';
import { findWholePlan, loadPlans } from '../shared/plans.ts';
import { misuse } from '../shared/stop.ts';

/** What is to be shown, and with what. */
export type Asked = {
  readonly plan: Plan;
  readonly digest: string;
  readonly statements: readonly string[];
  readonly imagined: Imagined;
  readonly of: PreviewOf;
  /** The estimate that the public was told before. */
  readonly said: string | undefined;
};

/** Reads what `preview` was asked for; what names nothing is refused. */
export async function askedOf(invocation: Invocation, world: World): Promise<Asked> {
  const now = world.now();
  const [playbook, statement] = invocation.words;
  if (playbook === undefined) throw misuse('word-missing', { command: 'preview', word: 'playbook' });
  const loaded = await loadPlans(world);
  const of = placesOf(invocation, loaded.workspace);
  const { plan, digest } = await findWholePlan(loaded, playbook, of.languages);
  const statements = Object.keys(plan.playbook.statements);
  if (statement !== undefined && !imaginable(plan.playbook).includes(statement)) {
    throw misuse('statement-unknown', { statement, statements });
  }
  const imagined: Imagined = {
    plan,
    typed: pairs(flags(invocation, 'set'), 'preview --set'),
    lost: flags(invocation, 'lost'),
    now,
    options: optionsOf(invocation),
    everything: given(invocation, 'sample'),
  };
  return {
    plan,
    digest,
    statements: statement === undefined ? statements : [statement],
    imagined,
    of,
    said: saidOf(invocation, plan, now),
  };
}

/** `--choose` and `--leave-out`: one option cannot be both. */
function optionsOf(invocation: Invocation): Readonly<Record<string, boolean>> {
  const chosen = flags(invocation, 'choose');
  const left = flags(invocation, 'leaveOut');
  const both = left.find((option) => chosen.includes(option));
  if (both !== undefined) throw misuse('one-of', { flags: [`--choose ${both}`, `--leave-out ${both}`] });
  return Object.fromEntries([
    ...chosen.map((option) => [option, true] as const),
    ...left.map((option) => [option, false] as const),
  ]);
}

/** `--said TIME`: the estimate that the public was told before. */
function saidOf(invocation: Invocation, plan: Plan, now: string): string | undefined {
  const typed = flag(invocation, 'said');
  if (typed === undefined) return undefined;
  const said = parseTyped(typed, { now, zone: plan.workspace.timezone, looking: 'ahead' });
  if (said === undefined) throw misuse('not-a-time', { fact: '--said', typed });
  return said;
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
