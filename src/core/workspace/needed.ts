import type { Workspace } from '../schema/generated/types.ts';

/** The dependencies that something needs: only their loss changes anything. In the workspace's order. */
export function needed({ dependencies = {}, services, links = [], contacts = [], people, channels }: Workspace) {
  const holders: readonly { readonly needs?: readonly string[] }[] = [
    ...Object.values(services),
    ...links,
    ...contacts,
    ...people,
    ...Object.values(channels),
  ];
  const wanted = new Set(holders.flatMap(({ needs = [] }) => needs));
  return Object.keys(dependencies).filter((dependency) => wanted.has(dependency));
}
