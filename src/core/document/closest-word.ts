import { distance } from 'fastest-levenshtein';

const LONGEST_COMPARED = 64;

/** The known word that somebody most likely meant, or undefined when none is near. */
export function closestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_COMPARED) return undefined;
  const typed = plain(word);
  let nearest: string | undefined;
  let nearestDistance = farthest(word) + 1;
  for (const candidate of known) {
    const apart = distance(typed, plain(candidate));
    if (apart < nearestDistance) {
      nearest = candidate;
      nearestDistance = apart;
    }
  }
  return nearest;
}

/** Two letters changed place, which counts as two, in most words; one letter in a short one. */
function farthest(word: string): number {
  return word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
}

/** Case and the dash-or-underscore question are what people mix up most. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s]/g, '-');
}
