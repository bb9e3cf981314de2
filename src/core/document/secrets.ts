import type { Finding } from '../finding.ts';

/** What a secret looks like, by what it is called on screen. The forms are those that its provider documents. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'a signing secret': /\bwhsec_[A-Za-z0-9+/=_-]{8,}/,
  'a private key': /-----BEGIN [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----/,
  'a bearer token': /\bBearer\s+(?!\{)[A-Za-z0-9._~+/=-]{8,}/i,
  'basic authentication': /\bBasic\s+(?!\{)(?=[A-Za-z0-9+/]*[A-Z0-9+/=])[A-Za-z0-9+/]{12,}={0,2}/,
  'a name and a password in an address': /\bhttps?:\/\/[^\s/@:{}"']+:[^\s/@{}"']+@/i,
  'an address that is a secret itself':
    /\bhttps:\/\/(?:hooks\.slack\.com\/(?:services|workflows)|(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks|[\w.-]+\.webhook\.office\.com\/webhookb2|chat\.googleapis\.com\/v1\/spaces|api\.telegram\.org\/bot)\/?[\w:/-]{6,}/,
  'a JSON web token': /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+/,
  'an AWS key': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  'a GitHub token': /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/,
  'a GitLab token': /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[A-Za-z0-9_-]{16,}/,
  'a Slack token': /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  'a Stripe key': /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/,
  'a Google key': /\bAIza[A-Za-z0-9_-]{30,}/,
  'a SendGrid key': /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/,
};

/** A key that is called like a secret, and its value. Where it is kept, a placeholder and a switch are no values. */
const SUSPICIOUS =
  /(?:^|[\s{,"'-])[\w-]*(?:secret|token|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|credential|authorization)[\w-]*["']?\s*:\s*["']?(?!https?:)([^\s"',{}[\]#][^\s"',{}[\]]{7,})/i;

/** What every form has at least: most files have nothing of it, and are read no further. */
const HINT =
  /whsec_|PRIVATE KEY|bearer|basic|:\/\/[^\s/@]*:[^\s/@]*@|hooks?\.|webhook|googleapis|telegram|eyJ|AKIA|ASIA|gh[pousr]_|github_pat_|gl[a-z]{2,4}-|xox|[rs]k_|AIza|SG\.|secret|token|passw|passphrase|key|credential|authorization/i;

/** So many bits has each character of what a machine made up; words have less (Shannon). */
const RANDOM_BITS = 3;

/**
 * The lines of a file that hold a secret, comments too: whoever reads the repository has it. What a secret is called is in
 * the values, the secret never.
 */
export function secretFindings(file: string, text: string): readonly Finding[] {
  if (!HINT.test(text)) return [];
  return text.split(/\r?\n/).flatMap((line, index): readonly Finding[] => {
    const found = HINT.test(line) ? secretIn(line) : undefined;
    if (!found) return [];
    const column = Array.from(line.slice(0, found.at)).length + 1;
    return [{ rule: 'secret-in-file', severity: 'error', file, line: index + 1, column, values: { what: found.what } }];
  });
}

function secretIn(line: string): { readonly what: string; readonly at: number } | undefined {
  for (const [what, form] of Object.entries(FORMS)) {
    const at = line.search(form);
    if (at >= 0) return { what, at };
  }
  const found = SUSPICIOUS.exec(line);
  const value = found?.[1];
  if (!found || value === undefined || !isRandom(value)) return undefined;
  return {
    what: 'a value that looks random, under a key that sounds secret',
    at: found.index + found[0].lastIndexOf(value),
  };
}

/** Letters and digits together, and as many different ones as chance gives. */
function isRandom(value: string): boolean {
  if (!/\d/.test(value) || !/\p{L}/u.test(value)) return false;
  const counts = new Map<string, number>();
  for (const one of value) counts.set(one, (counts.get(one) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, count) => {
    const share = count / value.length;
    return sum - share * Math.log2(share);
  }, 0);
  return bits >= RANDOM_BITS;
}
