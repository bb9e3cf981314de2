import type { FoundFile, SourceFile } from '../document/source-file.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Connector } from '../schema/generated/types.ts';
import { fileKind } from '../workspace/file-kind.ts';
import { drillWorkspace } from './drill-workspace.ts';

/** What a drill has of a workspace, beside its firsthour.yaml. */
const KEPT: readonly string[] = ['playbook', 'texts', 'shared-texts', 'connector'];

/** A workspace's files as a drill has them: its firsthour.yaml is another one, which knows no live address. JSON is YAML too. */
export function drillFiles(
  files: readonly FoundFile[],
  plans: readonly { readonly plan: Plan }[],
): readonly SourceFile[] {
  const [first] = plans;
  if (!first) return [];
  const kept = files.flatMap((file) =>
    'text' in file && KEPT.includes(fileKind(file.path, undefined).kind) ? [file] : [],
  );
  const workspace = drillWorkspace({ ...first.plan, connectors: connectorsOf(plans) });
  return [...kept, { path: 'firsthour.yaml', text: JSON.stringify(workspace, null, 2) }];
}

/** All connectors of the workspace's playbooks: each plan has those that its channels use, and all have the same channels. */
function connectorsOf(plans: readonly { readonly plan: Plan }[]): Readonly<Record<string, Connector>> {
  return Object.assign({}, ...plans.map(({ plan }) => plan.connectors));
}
