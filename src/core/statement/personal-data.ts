/** What tells who somebody is, or where their money is. */
export type PersonalData = { readonly kind: 'card' | 'iban' | 'email' | 'telephone'; readonly at: number };

const CARD = /(?<![\d.,])[2-6]\d{3}(?:[ -]?\d{2,6}){2,4}(?!\d)/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/gu;
const EMAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** International, or national with a zero in front. */
const TELEPHONE =
  /(?<![\p{L}\d.,/:-])(?:\+|00)[1-9]\d{0,2}[ ./()-]?(?:\(?\d{1,5}\)?[ ./-]?){2,6}\d(?!\d)|(?<![\p{L}\d.,/:-])0\d{2,4}[ ./-]?(?:\d{2,4}[ ./-]?){1,3}\d{2,4}(?!\d)/gu;

/** The personal data in a text, in its order. Card numbers and accounts count only with a sound checksum. */
export function personalDataIn(text: string): readonly PersonalData[] {
  if (!/\d|@/.test(text)) return [];
  // A piece of an account number is no telephone number, whatever its checksum.
  const rest = text
    .replace(IBAN, (found) => '-'.repeat(found.length))
    .replace(CARD, (found) => '-'.repeat(found.length));
  const found = [
    ...all(text, CARD, 'card', isCard),
    ...all(text, IBAN, 'iban', isIban),
    ...all(text, EMAIL, 'email', () => true),
    ...all(rest, TELEPHONE, 'telephone', isTelephone),
  ];
  return found.sort((a, b) => a.at - b.at);
}

function all(
  text: string,
  form: RegExp,
  kind: PersonalData['kind'],
  isOne: (found: string) => boolean,
): readonly PersonalData[] {
  return [...text.matchAll(form)].flatMap((match) => (isOne(match[0]) ? [{ kind, at: match.index }] : []));
}

/** Luhn's sum (ISO/IEC 7812-1, annex B). */
function isCard(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The remainder by 97 is 1 (ISO 13616-1, ISO 7064). */
function isIban(written: string): boolean {
  const plain = written.replaceAll(' ', '');
  if (plain.length < 15 || plain.length > 34) return false;
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** E.164 has at most 15 digits; fewer than 7 are a short number, which everybody may know. */
function isTelephone(written: string): boolean {
  const { length } = written.replaceAll(/\D/g, '');
  return length >= 7 && length <= 15;
}
