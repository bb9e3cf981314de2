/** What a file of a workspace is, by its place. `misnamed`: it stands where files are read, and is not called like one. */
export type FileKind =
  | { readonly kind: 'workspace' | 'reach' | 'other' }
  | { readonly kind: 'playbook'; readonly folder: string }
  | { readonly kind: 'texts'; readonly folder: string; readonly language: string }
  | { readonly kind: 'test' | 'scenario'; readonly folder: string; readonly name: string }
  | { readonly kind: 'shared-texts'; readonly language: string }
  | { readonly kind: 'connector'; readonly id: string }
  | { readonly kind: 'misnamed'; readonly wanted: string };

/** The folders inside a playbook's, and what their files are. */
const BESIDE: Readonly<Record<string, 'test' | 'scenario'>> = { tests: 'test', scenarios: 'scenario' };
const BESIDE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/** The kind of a file. `reach` is the path that the workspace gives for its telephone list. */
export function fileKind(path: string, reach: string | undefined): FileKind {
  if (path === 'firsthour.yaml') return { kind: 'workspace' };
  if (reach !== undefined && path === reach.replace(/^\.\//, '')) return { kind: 'reach' };
  const [top, ...rest] = path.split('/');
  const name = rest.at(-1)?.replace(/\.yaml$/, '') ?? '';
  const isYaml = path.endsWith('.yaml');
  if (top === 'connectors' && rest.length === 1) {
    return isYaml ? { kind: 'connector', id: name } : { kind: 'misnamed', wanted: 'connectors/<id>.yaml' };
  }
  const beside = Object.hasOwn(BESIDE, rest[1] ?? '') ? BESIDE[rest[1] ?? ''] : undefined;
  if (top === 'playbooks' && rest.length === 3 && beside) {
    const [folder = '', place = ''] = rest;
    if (isYaml && BESIDE_NAME.test(name)) return { kind: beside, folder, name };
    return { kind: 'misnamed', wanted: `playbooks/${folder}/${place}/<name>.yaml` };
  }
  if (top !== 'playbooks' || rest.length > 2) return { kind: 'other' };
  const isLanguage = isYaml && LANGUAGE.test(name);
  const [folder = ''] = rest;
  if (rest.length === 1) {
    return isLanguage
      ? { kind: 'shared-texts', language: name }
      : { kind: 'misnamed', wanted: 'playbooks/<language>.yaml' };
  }
  if (isYaml && name === 'playbook') return { kind: 'playbook', folder };
  return isLanguage
    ? { kind: 'texts', folder, language: name }
    : { kind: 'misnamed', wanted: `playbooks/${folder}/playbook.yaml, or <language>.yaml beside it` };
}
