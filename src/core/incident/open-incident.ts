import type { Plan } from '../playbook/plan.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import { dayIn } from '../time/zone.ts';
import type { TypedFacts } from './decide/set-facts.ts';
import { readFacts } from './decide/set-facts.ts';
import { JOURNAL_FORMAT } from './entry.ts';
import type { Beginning } from './entry-data.ts';
import { planFile } from './journal/plan-file.ts';
import { NOTHING_YET } from './nothing-yet.ts';
import { strangers } from './people.ts';

/** What an incident starts with. */
export type Opening = {
  readonly plan: Plan;
  readonly playbookDigest: string;
  readonly mode: 'live' | 'drill';
  /** What its id is made of beside the day; without it the playbook's id. */
  readonly name?: string;
  readonly uid: string;
  readonly by: string;
  readonly at: string;
  readonly typed: TypedFacts;
  readonly lost: readonly string[];
};

/** The first entry's data for an incident of this id, or why it cannot be opened. */
export function openIncident(opening: Opening, id: string): Beginning | { readonly refusal: Refusal } {
  const { plan, at, lost } = opening;
  const stranger = strangers(plan, opening.by, {});
  if (stranger) return stranger;
  const read = readFacts(plan, NOTHING_YET, opening.typed, at);
  if ('refusal' in read) return read;
  const dependencies = Object.keys(plan.workspace.dependencies ?? {});
  const odd = lost.find((one) => !dependencies.includes(one));
  if (odd !== undefined) return misused('dependency-unknown', { dependency: odd, dependencies });
  const { id: playbook, version } = plan.playbook;
  return {
    format: JOURNAL_FORMAT,
    incident: id,
    uid: opening.uid,
    mode: opening.mode,
    playbook: { id: playbook, version, digest: opening.playbookDigest },
    plan: planFile(plan).sha256,
    facts: read.facts,
    lost,
  };
}

/** `2016-09-10-data-centre-loss`, with `-2`, `-3` … for the next ones of a day. */
export function incidentId(
  { plan, name = plan.playbook.id }: Pick<Opening, 'plan' | 'name'>,
  at: string,
  number: number,
): string {
  const day = dayIn(plan.workspace.timezone, at);
  return `${day}-${name}${number === 1 ? '' : `-${number}`}`;
}
