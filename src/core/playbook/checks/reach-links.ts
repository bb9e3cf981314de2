import type { Problem } from '../../finding.ts';
import { spokenIn } from '../../reach/audiences.ts';
import { remainsIn } from '../../reach/remains.ts';
import { withLost } from '../../reach/with-lost.ts';
import type { Texts } from '../../schema/generated/types.ts';
import { messagesBehind, placeholdersOf } from '../messages.ts';
import type { LanguageTexts, PlaybookScope } from '../scope.ts';
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
