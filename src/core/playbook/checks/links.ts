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

/** Addresses in texts belong to the organisation, are what they seem, and lead to nothing that the playbook assumes lost. */
export function checkLinks(scope: PlaybookScope): readonly Problem[] {
  const { playbook, workspace } = scope;
  const lost = lostLinks(scope);
  return scope.texts.flatMap((texts) =>
    messagesInUse(playbook, texts.merged).flatMap(({ path, text }) => {
      const links = linksIn(text);
      if (links.length === 0) return [];
      const file = fileOfText(texts, path);
      const gone = links.flatMap(({ address, host }) => {
        const found = lost.find((one) => one.host === host);
        return found ? [error(file, 'link-lost', path, { address, needs: found.needs })] : [];
      });
      return [...linkProblems(file, path, text, workspace?.official_hosts), ...gone];
    }),
  );
}

/** Hosts of the workspace's own links that need what the playbook assumes to be lost, and of none that is alive. */
function lostLinks({ plan, playbook }: PlaybookScope) {
  const all = (plan?.workspace.links ?? []).map(({ url, needs = [] }) => ({
    host: linkOf(url).host,
    needs,
    dead: plan !== undefined && dependsOn(plan, needs, playbook.assume_lost ?? []),
  }));
  const alive = all.filter(({ dead }) => !dead).map(({ host }) => host);
  return all.filter(({ dead, host }) => dead && !alive.includes(host));
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
