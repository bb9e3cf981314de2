import { NOT_IN_TEXT } from '../incident/parse-fact.ts';
import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import { isZone } from '../time/zone.ts';

type SourceFile = { readonly path: string; readonly text: string };

/** What a new workspace is told about its organisation. */
export type Settings = {
  readonly organisation: string;
  readonly timezone: string;
  readonly languages: readonly string[];
};

/** The zone that the shipped texts name, and what stands in its place for another one. */
const SHIPPED_ZONE = 'Europe/Bucharest';
const LOCAL_TIME: Readonly<Record<string, string>> = { en: 'local time', ro: 'ora locală', fr: 'heure locale' };

/** The files of a new workspace: the template with the settings in it, and the shipped playbooks; or what is wrong with a setting. */
export function newWorkspace(
  template: readonly SourceFile[],
  playbooks: readonly SourceFile[],
  settings: Settings,
): readonly SourceFile[] | { readonly refusal: Refusal } {
  const { organisation, timezone, languages } = settings;
  if (!isZone(timezone)) return misused('zone-unknown', { typed: timezone });
  const known = playbooks.flatMap(({ path }) => /^([a-z-]+)\.yaml$/i.exec(path)?.[1] ?? []);
  const odd = languages.find((language) => !known.includes(language));
  if (odd !== undefined || languages.length === 0)
    return misused('language-unknown', { language: odd ?? '', languages: known });
  const told = template.map((file) =>
    file.path === 'firsthour.yaml' ? { ...file, text: tell(file.text, settings) } : file,
  );
  const texts = playbooks.map(({ path, text }) => ({ path: `playbooks/${path}`, text: zoned(path, text, timezone) }));
  if (organisation.trim() === '') return misused('organisation-missing', {});
  return NOT_IN_TEXT.test(organisation) ? misused('not-plain-text', { fact: 'organisation' }) : [...told, ...texts];
}

function tell(text: string, { organisation, timezone, languages }: Settings): string {
  return text
    .replace(/^organisation: .*$/m, () => `organisation: ${JSON.stringify(organisation)}`)
    .replace(/^timezone: .*$/m, () => `timezone: ${timezone}`)
    .replace(/^languages: \[[^\]]*\]/m, () => `languages: [${[...new Set(languages)].join(', ')}]`);
}

function zoned(path: string, text: string, timezone: string): string {
  const local = LOCAL_TIME[path.replace(/\.yaml$/, '')];
  if (timezone === SHIPPED_ZONE || local === undefined) return text;
  return text.replace(/^timezone_name: [^#\n]*/m, () => `timezone_name: ${local} `);
}
