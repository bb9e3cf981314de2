import type { Path, Problem } from '../../finding.ts';
import { dependsOn } from '../../statement/alive.ts';
import { isBelow, linkOf, linksIn } from '../../statement/links.ts';
import { oddScripts } from '../../statement/scripts.ts';
import { messagesInUse } from '../messages.ts';
import { fileOfText, type PlaybookScope } from '../scope.ts';
import { error } from './problem.ts';

/** Services that shorten addresses. In a crisis fraud uses them too, and nobody sees where they lead. */
const SHORTENERS: readonly string[] = [
  'bit.ly',
  'bitly.com',
  'bl.ink',
  'buff.ly',
  'cutt.ly',
  'dub.sh',
  'goo.gl',
  'is.gd',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'short.gy',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'urlz.fr',
  'v.gd',
];

/** Addresses in texts belong to the organisation, and are what they seem. */
export function checkLinks(scope: PlaybookScope): readonly Problem[] {
  const official = scope.workspace?.official_hosts;
  return texts(scope).flatMap(({ file, path, text }) => linkProblems(file, path, text, official));
}

/** No text leads to what the playbook assumes to be lost: {$link} leads to what is alive. */
export function checkLostLinks(scope: PlaybookScope): readonly Problem[] {
  const { plan, playbook } = scope;
  const lost = playbook.assume_lost ?? [];
  const all = (plan?.workspace.links ?? []).map(({ url, needs = [] }) => ({
    host: linkOf(url).host,
    needs,
    dead: plan !== undefined && dependsOn(plan, needs, lost),
  }));
  const alive = all.filter(({ dead }) => !dead).map(({ host }) => host);
  const gone = all.filter(({ dead, host }) => dead && !alive.includes(host));
  if (gone.length === 0) return [];
  return texts(scope).flatMap(({ file, path, text }) =>
    linksIn(text).flatMap(({ address, host }) => {
      const found = gone.find((one) => one.host === host);
      return found ? [error(file, 'link-lost', path, { address, needs: found.needs })] : [];
    }),
  );
}

/** What is wrong with the addresses in a text. `official`: the organisation's hosts, if they are listed. */
export function linkProblems(
  file: string,
  path: Path,
  text: string,
  official: readonly string[] | undefined,
): readonly Problem[] {
  return linksIn(text).flatMap(({ address, host, shown }) => {
    const odd = oddScripts(shown);
    if (odd) return [error(file, 'link-mixed-scripts', path, { address, ...odd })];
    if (isBelow(host, SHORTENERS)) return [error(file, 'link-shortener', path, { host })];
    if (official && !isBelow(host, official)) return [error(file, 'link-foreign', path, { host, official })];
    return [];
  });
}

function texts({ playbook, texts: languages }: PlaybookScope) {
  return languages.flatMap((language) =>
    messagesInUse(playbook, language.merged).map(({ path, text }) => ({
      file: fileOfText(language, path),
      path,
      text,
    })),
  );
}
