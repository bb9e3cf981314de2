import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'vitest';
import { checkWorkspace } from '../src/core/workspace/check-workspace.ts';
function load(root: string, sub: string[]) {
  return sub.flatMap((s) => { try { return readdirSync(join(root, s), { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && e.name.endsWith('.yaml')).map((e) => ({ path: relative(root, join(e.parentPath, e.name)), text: readFileSync(join(e.parentPath, e.name), 'utf8') })); } catch { return []; } });
}
const root = join(import.meta.dirname, '..');
const builtIn = ['webhook.yaml', 'manual.yaml'].map((path) => ({ path, text: readFileSync(join(root, 'src/connectors', path), 'utf8') }));
test('x', () => {
  const ex = join(root, 'examples/data-centre-2016');
  for (const [name, files] of [['example', [...load(ex, ['playbooks']), { path: 'firsthour.yaml', text: readFileSync(join(ex, 'firsthour.yaml'), 'utf8') }, { path: 'reach.yaml', text: readFileSync(join(ex, 'reach.example.yaml'), 'utf8') }]], ['playbooks', load(root, ['playbooks'])]] as const) {
    const s = performance.now();
    const r = checkWorkspace(files, builtIn);
    console.log(name, r.files, 'files', r.plans.length, 'plans', Object.keys(r.plans[0]?.plan.texts ?? {}), `${Math.round(performance.now() - s)}ms`);
    for (const f of r.findings) console.log(`${f.file}:${f.line}:${f.column} ${f.severity} ${f.rule} ${JSON.stringify(f.values)}`);
  }
});
