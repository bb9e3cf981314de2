import { names, quoted, type Sentences, size, type word } from './wording.ts';

type Value = Parameters<typeof word>[0];

/** Where languages tell different things, and where addresses lead. */
export const AGREEMENT_RULES: Sentences = {
  'placeholders-differ': ({ first, lacking, more }) => {
    const lacks = size(lacking) > 0 ? [`does not show ${placeholders(lacking)}, which ${quoted(first)} shows`] : [];
    const shows = size(more) > 0 ? [`shows ${placeholders(more)}, which ${quoted(first)} does not`] : [];
    return `this text ${[...lacks, ...shows].join(', and ')}; all languages show the same`;
  },
  'numbers-differ': ({ first, met, expected }) =>
    `the numbers are ${all(met)} here, and ${all(expected)} in ${quoted(first)}; write the same, in digits, in all languages`,
  'links-differ': ({ first, met, expected }) =>
    `this text leads to ${all(met)}, and in ${quoted(first)} to ${all(expected)}; lead to the same in all languages, best with {$link}`,
  'link-foreign': ({ host, official }) =>
    `the address leads to ${quoted(host)}, which is none of the official hosts${size(official) > 0 ? ` (${names(official)})` : ''}; write {$link}, or add the host to official_hosts in firsthour.yaml`,
  'link-lost': ({ address, needs }) =>
    `${quoted(address)} needs ${names(needs)}, which this playbook assumes to be lost; write {$link}, the first address that is alive`,
  'link-shortener': ({ host }) =>
    `${quoted(host)} hides where it leads, as the links of fraud do; write the address itself, or {$link}`,
  'link-mixed-scripts': ({ address, scripts, letters }) => {
    const odd = names((Array.isArray(letters) ? letters : []).map(codeOf));
    return size(scripts) > 1
      ? `the address ${quoted(address)} mixes ${names(scripts)} letters (${odd}), as the links of fraud do; type it anew`
      : `the address ${quoted(address)} is written in ${names(scripts)} letters that look Latin (${odd}), as the links of fraud are; type it anew`;
  },
};

function placeholders(value: Value): string {
  return names((Array.isArray(value) ? value : []).map((name: string) => `{$${name}}`));
}

/** Two letters that look alike are told apart by their numbers. */
function codeOf(letter: string): string {
  return `${letter} is U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function all(value: Value): string {
  return size(value) === 0 ? 'none' : names(value);
}
