import type { Playbook } from '../schema/generated/types.ts';

/**
 * The playbook that fits what customers see: most symptoms among the services that fail, then fewest symptoms that are not
 * seen, then the first by name. One without symptoms is for whoever does not know yet, and is taken when no other fits.
 */
export function proposePlaybook(playbooks: readonly Playbook[], services: readonly string[]): Playbook | undefined {
  const ranked = [...playbooks].sort((a, b) => {
    const [matchA, matchB] = [match(a, services), match(b, services)];
    return matchB.seen - matchA.seen || matchA.unseen - matchB.unseen || (a.id < b.id ? -1 : 1);
  });
  const best = ranked[0];
  if (best && match(best, services).seen > 0) return best;
  return ranked.find((playbook) => (playbook.symptoms ?? []).length === 0) ?? best;
}

function match(
  { symptoms = [] }: Playbook,
  services: readonly string[],
): { readonly seen: number; readonly unseen: number } {
  const seen = symptoms.filter((symptom) => services.includes(symptom)).length;
  return { seen, unseen: symptoms.length - seen };
}
