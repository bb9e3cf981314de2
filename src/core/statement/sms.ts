/** The basic alphabet of text messages (3GPP TS 23.038, 6.2.1): one septet each. ES between Æ and æ is none. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension: two septets each. */
const EXTENSION = '\f^{}\\[~]|€';

/** Room in a message alone, and in each of several (3GPP TS 23.040, 9.2.3.24.1: the header takes the rest). */
const ROOM = { 'gsm-7': { alone: 160, each: 153 }, 'ucs-2': { alone: 70, each: 67 } } as const;

/** A text as text messages carry it. */
export type Sms = {
  readonly encoding: keyof typeof ROOM;
  /** Segments as a fraction: 1.5 is one that is full and one half full. What is billed is the next whole number. */
  readonly filled: number;
  /** Characters outside the alphabet, each once: a single one makes all of the text UCS-2. */
  readonly foreign: readonly string[];
};

/** Counts a text as text messages do, with the alphabet of TS 23.038 or, where a character is not in it, as UCS-2. */
export function smsOf(text: string): Sms {
  const characters = Array.from(text);
  const foreign = [...new Set(characters.filter((one) => !BASIC.includes(one) && !EXTENSION.includes(one)))];
  const encoding = foreign.length === 0 ? 'gsm-7' : 'ucs-2';
  const costs = characters.map(encoding === 'gsm-7' ? (one) => (EXTENSION.includes(one) ? 2 : 1) : (one) => one.length);
  return { encoding, filled: filled(costs, ROOM[encoding]), foreign };
}

/** What costs two units is never parted. */
function filled(costs: readonly number[], { alone, each }: { readonly alone: number; readonly each: number }): number {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total <= alone) return total / alone;
  let full = 0;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > each) {
      full += 1;
      used = 0;
    }
    used += cost;
  }
  return full + used / each;
}
