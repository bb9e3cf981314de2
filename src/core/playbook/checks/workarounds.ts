import type { Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import { NOTHING_YET } from '../../incident/nothing-yet.ts';
import type { Condition, Workaround } from '../../schema/generated/types.ts';
import { assumedLost, dependsOn } from '../../statement/alive.ts';
import { own } from '../../statement/own.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

/** Customers of each service that the playbook names can do something meanwhile, or are told that they cannot yet. */
export function checkWorkaroundsThere(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook, texts } = scope;
  const lacking = texts.filter((one) => !saysNone(scope, one)).map(({ language }) => language);
  if (lacking.length === 0) return [];
  const usable = Object.values(playbook.workarounds ?? {}).filter((one) => downWith(scope, one).length === 0);
  const services = servicesNamed(playbook).filter((service) => !usable.some((one) => helps(one, service)));
  return services.map((service) => {
    const index = playbook.symptoms?.indexOf(service) ?? -1;
    const path = index < 0 ? ['workarounds'] : ['symptoms', index];
    return error(file, 'workaround-missing', path, { service, languages: lacking });
  });
}

/** Somebody has tried it, and wrote down when. */
export function checkWorkaroundsTested({ file, playbook }: PlaybookScope): readonly Problem[] {
  return Object.entries(playbook.workarounds ?? {})
    .filter(([, { tested }]) => tested === undefined)
    .map(([id]) => atKey(error(file, 'workaround-untested', ['workarounds', id], { id })));
}

/** A way out does not go through what is down whenever it is wanted. */
export function checkWorkaroundsAlive(scope: PlaybookScope): readonly Problem[] {
  return Object.entries(scope.playbook.workarounds ?? {}).flatMap(([id, workaround]) =>
    downWith(scope, workaround).map(({ index, need, why, down }) =>
      error(scope.file, 'workaround-lost', ['workarounds', id, 'needs', index], { id, need, why, down }),
    ),
  );
}

type Down = { readonly index: number; readonly need: string; readonly why: 'assumed' | 'when'; readonly down: string };

/** The needs of a workaround that are assumed to be lost, or down by its own condition. */
function downWith({ imagined }: PlaybookScope, { needs = [], when }: Workaround): readonly Down[] {
  return needs.flatMap((need, index): readonly Down[] => {
    const [lost] = assumedLost(imagined, NOTHING_YET, [need]);
    if (lost !== undefined) return [{ index, need, why: 'assumed', down: lost }];
    const services = servicesIn(when);
    const [first] = services;
    const isDown = services.every((service) => dependsOn(imagined, [need], [service]));
    return first !== undefined && isDown ? [{ index, need, why: 'when', down: first }] : [];
  });
}

/** What the playbook says may fail: what `start` compares, and what its conditions ask for. */
function servicesNamed({ symptoms = [], severity = [], announce_when = [], workarounds, compensations }: Playbook) {
  const conditions = [...severity, ...Object.values(workarounds ?? {}), ...Object.values(compensations ?? {})];
  const asked = conditions.flatMap(({ when }) => servicesIn(when));
  return [...new Set([...symptoms, ...announce_when.flatMap(({ services = [] }) => services), ...asked])];
}

type Playbook = PlaybookScope['playbook'];

function servicesIn(when: Condition | undefined): readonly string[] {
  const wanted = when?.services;
  if (wanted === undefined || wanted === 'known' || wanted === 'unknown') return [];
  return (Array.isArray(wanted) ? wanted : [wanted]).map(String);
}

function helps({ when }: Workaround, service: string): boolean {
  const services = servicesIn(when);
  return services.length === 0 || services.includes(service);
}

/** True when a language has words for it that there is no way, or its first word has words of its own. */
function saysNone({ playbook, imagined }: PlaybookScope, { merged }: PlaybookScope['texts'][number]): boolean {
  if (merged.workarounds?.none !== undefined) return true;
  const first = Object.entries(playbook.statements).filter(
    ([, { stage, audience }]) => stage === 'holding' && isForCustomers(imagined, audience),
  );
  return first.length > 0 && first.every(([id]) => own(merged.statements, id)?.workaround !== undefined);
}
