import type { Path, Problem } from '../../finding.ts';
import { error, unknownNames } from '../../playbook/checks/problem.ts';
import { needsOf, type WorkspaceScope } from '../scope.ts';

/** Every `needs` names a dependency or a service. */
export function checkNeeds({ file, workspace }: WorkspaceScope): readonly Problem[] {
  const { services, links = [], contacts = [], people, channels } = workspace;
  const holders: readonly (readonly [Path, { readonly needs?: readonly string[] }])[] = [
    ...Object.entries(services).map(([id, service]) => [['services', id], service] as const),
    ...links.map((link, index) => [['links', index], link] as const),
    ...contacts.map((contact, index) => [['contacts', index], contact] as const),
    ...people.map((person, index) => [['people', index], person] as const),
    ...Object.entries(channels).map(([id, channel]) => [['channels', id], channel] as const),
  ];
  const known = needsOf(workspace);
  return holders.flatMap(([path, { needs }]) =>
    unknownNames(file, 'unknown-dependency', [...path, 'needs'], needs, known),
  );
}

/** No service needs itself, however far round. */
export function checkNeedsInCircle({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return Object.keys(workspace.services).flatMap((id) => {
    const circle = circleFrom(workspace.services, id);
    return circle ? [error(file, 'needs-circle', ['services', id, 'needs'], { circle })] : [];
  });
}

type Services = WorkspaceScope['workspace']['services'];

/** The shortest way from a service back to itself. Each service is looked at once. */
function circleFrom(services: Services, start: string): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [last, way] of ways) {
    for (const need of Object.hasOwn(services, last) ? (services[last]?.needs ?? []) : []) {
      if (need === start) return [...way, start];
      if (!ways.has(need)) ways.set(need, [...way, need]);
    }
  }
  return undefined;
}
