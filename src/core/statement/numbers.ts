/** A time of day: `13:05`, `13h05`, `13 h`, `13.05 Uhr`, `1 pm`. */
const TIME =
  /(?<![\d.,:])(\d{1,2})(?:(?:[:hH]|\s?h\s?)([0-5]\d)(?!\d)|\.([0-5]\d)(?=\s?(?:Uhr|[ap]\.?m)\b)|(?=\s?[ap]\.?m\b))(?:\s?([ap])\.?m\b\.?)?/giu;
/** A number, with whatever a language puts between thousands and before decimals. */
const NUMBER = /\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;

/**
 * The numbers and times of a text, sorted, in a form that is the same in every language: digits without what stands between
 * them, hours of 24, no full hour's zeros.
 */
export function numbersIn(text: string): readonly string[] {
  const times: string[] = [];
  const rest = text.replace(TIME, (...found: string[]) => {
    const [, hours = '', colon, dot, half] = found;
    times.push(timeOf(Number(hours), colon ?? dot ?? '', half));
    return ' ';
  });
  const numbers = (rest.match(NUMBER) ?? []).map((number) => number.replaceAll(/\D/gu, ''));
  return [...times, ...numbers].sort();
}

function timeOf(hours: number, minutes: string, half: string | undefined): string {
  const shift = half === undefined ? 0 : (half.toLowerCase() === 'p' ? 12 : 0) - (hours === 12 ? 12 : 0);
  return `${hours + shift}${minutes === '00' ? '' : minutes}`;
}
