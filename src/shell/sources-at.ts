import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { fileKind } from '../core/workspace/file-kind.ts';
import type { SourceSet } from '../ports.ts';
import { nearestWorkspace } from './find-workspace.ts';
import { BESIDE, rehearsalPlaces } from './rehearsal-places.ts';
import { kindOf, type Place, playbookPlaces, readPlaces, workspacePlaces } from './workspace-files.ts';

type Found = { readonly places: readonly Place[]; readonly only: string | null; readonly alone?: true };

/** What a path that somebody typed leads to: a workspace, a folder of playbooks, one playbook, one file. */
export async function sourcesAt(typed: string, from: string): Promise<SourceSet> {
  const at = resolve(from, typed);
  const kind = await kindOf(at);
  const { places, only, alone = false } = kind === null ? NOTHING : await placesFor(at, kind);
  const shown = places.map((place) => [place.path, shownPath(from, place.at)]);
  return { typed, files: await readPlaces(places), shown: Object.fromEntries(shown), only, alone };
}

const YAML = /\.ya?ml$/;
const NOTHING: Found = { places: [], only: null };

async function placesFor(at: string, kind: 'folder' | 'file'): Promise<Found> {
  const workspace = await nearestWorkspace(kind === 'folder' ? at : dirname(at));
  const path = workspace === null ? '' : relative(workspace, at).split(sep).join('/');
  if (workspace !== null && (kind === 'folder' || isRead(path))) {
    const tests = await rehearsalPlaces(join(workspace, 'playbooks'), YAML);
    return { places: [...(await workspacePlaces(workspace)), ...tests], only: path === '' ? null : path };
  }
  return kind === 'folder' ? folderPlaces(at) : filePlaces(at);
}

/** A folder outside every workspace: one playbook, or several. */
async function folderPlaces(at: string): Promise<Found> {
  if ((await kindOf(join(at, 'playbook.yaml'))) !== null) {
    const name = basename(at);
    return { places: await withTests(dirname(at), name), only: `playbooks/${name}` };
  }
  const inside = (await kindOf(join(at, 'playbooks'))) === 'folder' ? join(at, 'playbooks') : at;
  const places = await withTests(inside);
  return places.some(({ path }) => /^playbooks\/[^/]+\/playbook\.yaml$/.test(path)) ? { places, only: null } : NOTHING;
}

async function filePlaces(at: string): Promise<Found> {
  const folder = dirname(at);
  if ((await kindOf(join(folder, 'playbook.yaml'))) !== null) {
    const name = basename(folder);
    const only = `playbooks/${name}/${basename(at)}`;
    return { places: await withTests(dirname(folder), name), only };
  }
  if (BESIDE.includes(basename(folder)) && (await kindOf(join(dirname(folder), 'playbook.yaml'))) !== null) {
    const name = basename(dirname(folder));
    const only = `playbooks/${name}/${basename(folder)}/${basename(at)}`;
    return { places: await withTests(dirname(dirname(folder)), name), only };
  }
  return { places: [{ at, path: basename(at) }], only: null, alone: true };
}

/** A folder of playbooks with their tests and scenarios; `one`: of this playbook alone. */
async function withTests(folder: string, one?: string): Promise<readonly Place[]> {
  return [...(await playbookPlaces(folder, one)), ...(await rehearsalPlaces(folder, YAML, one))];
}

function isRead(path: string): boolean {
  const { kind } = fileKind(path, undefined);
  return kind !== 'other' && kind !== 'reach' && kind !== 'misnamed';
}

/** As a person would type it from here. */
function shownPath(from: string, at: string): string {
  return relative(from, at).split(sep).join('/');
}
