/** What a file of a workspace is, by its place. `misnamed`: it stands where files are read, and is not called like one. */
export type FileKind =
  | { readonly kind: 'workspace' | 'reach' | 'other' }
  | { readonly kind: 'playbook'; readonly folder: string }
  | { readonly kind: 'texts'; readonly folder: string; readonly language: string }
  | { readonly kind: 'test'; readonly folder: string; readonly name: string }
  | { readonly kind: 'shared-texts'; readonly language: string }
  | { readonly kind: 'connector'; readonly id: string }
  | { readonly kind: 'misnamed'; readonly wanted: string };

/** The folder of a playbook's tests. */
const TESTS = 'tests';
const TEST_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
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
  if (top === 'playbooks' && rest.length === 3 && rest[1] === TESTS) return testKind(rest[0] ?? '', name, isYaml);
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

function testKind(folder: string, name: string, isYaml: boolean): FileKind {
  if (isYaml && TEST_NAME.test(name)) return { kind: 'test', folder, name };
  return { kind: 'misnamed', wanted: `playbooks/${folder}/${TESTS}/<name>.yaml` };
}
