/** What XML 1.0 cannot hold, not even escaped: section 2.2 of its specification. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Line ends and tabs too: in an attribute they would be read as spaces. */
const MARKUP = /[&<>"\t\n\r]/g;

/** A text that stands in XML as it is. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`);
}

/** ` name="playbooks/en.yaml" tests="2"` */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
