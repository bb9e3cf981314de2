import type { Path, Problem } from '../../finding.ts';
import { spokenIn } from '../../reach/audiences.ts';
import { remainsIn } from '../../reach/remains.ts';
import { withLost } from '../../reach/with-lost.ts';
import type { Texts } from '../../schema/generated/types.ts';
import { messagesBehind, messagesInUse, placeholdersOf } from '../messages.ts';
import type { LanguageTexts, PlaybookScope } from '../scope.ts';
import { fileOfText } from '../scope.ts';
import { error, warning } from './problem.ts';

/** With what the playbook assumes to be lost, the link and the contact that its statements show are still there. */
export function checkReachOfLinks(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook, plan } = scope;
  if (!plan || spokenIn(plan).length === 0) return [];
  const { link, contact, links_gone: links, contacts_gone: contacts } = remainsIn(plan, withLost([]));
  const gone = [
    ...(link === null && links.length > 0 ? (['link'] as const) : []),
    ...(contact === null && contacts.length > 0 ? (['contact'] as const) : []),
  ];
  return gone.flatMap((name) => {
    const shown = Object.keys(playbook.statements).map((id) => [id, languagesShowing(scope, id, name)] as const);
    const statements = shown.filter(([, languages]) => languages.length > 0).map(([id]) => id);
    if (statements.length === 0) return [];
    const mute = shown.flatMap(([, languages]) => languages).some((texts) => !standsIn(texts.merged, name));
    const make = mute ? error : warning;
    return [make(file, `reach-${name}`, ['assume_lost'], { statements, assumed: playbook.assume_lost ?? [] })];
  });
}

/** No text leads, in its own words, to a host that the playbook assumes to be lost. */
export function checkLinksInTexts(scope: PlaybookScope): readonly Problem[] {
  const { playbook, plan, texts } = scope;
  if (!plan) return [];
  const dead = remainsIn(plan, withLost([])).links_gone.map(({ url }) => url);
  const all = (plan.workspace.links ?? []).map(({ url }) => url);
  const there = hostsIn(all.filter((url) => !dead.includes(url)).join(' '));
  const lost = hostsIn(dead.join(' ')).filter((host) => !there.includes(host));
  if (lost.length === 0) return [];
  const leads = ({ own, shared }: LanguageTexts) =>
    lost.some((host) => `${own.text}${shared?.text ?? ''}`.toLowerCase().includes(host));
  return texts.filter(leads).flatMap((language) =>
    messagesInUse(playbook, language.merged).flatMap(({ path, text }) =>
      hostsIn(text)
        .filter((host) => lost.includes(host))
        .map((host) => leadsTo(language, path, host, playbook.assume_lost ?? [])),
    ),
  );
}

function leadsTo(language: LanguageTexts, path: Path, host: string, assumed: readonly string[]): Problem {
  return error(fileOfText(language, path), 'reach-text-link', path, { host, assumed });
}

function languagesShowing({ playbook, texts }: PlaybookScope, id: string, name: string): readonly LanguageTexts[] {
  return texts.filter(({ merged }) =>
    messagesBehind(playbook, merged, id).some(({ text }) => placeholdersOf(text).includes(name)),
  );
}

/** True when there is a text for not having it. */
function standsIn(texts: Texts, name: string): boolean {
  const forms = Object.hasOwn(texts.unknown ?? {}, name) ? texts.unknown?.[name] : undefined;
  return forms?.unknown !== undefined;
}

/** The hosts that a text leads to, in lower case; a full stop behind one ends the sentence. */
function hostsIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/([\p{L}\p{N}.-]*[\p{L}\p{N}])/giu)].flatMap(
    ([, host]) => host?.toLowerCase() ?? [],
  );
}
