import { findingsAt } from '../../core/document/places.ts';
import { readDocument, type SourceDocument } from '../../core/document/read-document.ts';
import type { Finding } from '../../core/finding.ts';
import { checkScenario } from '../../core/playbook/checks/scenario-file.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Scenario } from '../../core/schema/generated/types.ts';
import { validateScenario } from '../../core/schema/generated/validators.js';
import type { PlannedWorkspace } from '../../core/workspace/plan-workspace.ts';
import type { ScenarioFile } from '../../core/workspace/read-files.ts';
import type { World } from '../../ports.ts';
import { misuse } from '../shared/stop.ts';

/** A scenario that was asked for, what is wrong with it, and the playbook that it rehearses. */
export type Chosen = {
  /** `data-centre-loss/night`, or the path of a file that stands elsewhere. */
  readonly name: string;
  /** What its drills are called by: the file's name. */
  readonly slug: string;
  readonly playbook: string;
  readonly text: string;
  /** Undefined when it cannot be run: findings say why. */
  readonly scenario: Scenario | undefined;
  readonly findings: readonly Finding[];
};

/** Every scenario that stands beside a playbook; `playbooks` empty: of all. */
export function allScenarios(checked: PlannedWorkspace, playbooks: readonly string[]): readonly Chosen[] {
  const asked = checked.scenarios.filter(({ folder }) => playbooks.length === 0 || playbooks.includes(folder));
  return asked.map((file) => besidePlaybook(checked, file));
}

/** The scenario of that name (`night`, `data-centre-loss/night`), or in that file. */
export async function chosenScenario(typed: string, checked: PlannedWorkspace, world: World): Promise<Chosen> {
  const name = typed.replace(/^(?:\.\/)?playbooks\/([^/]+)\/scenarios\/(.+?)\.ya?ml$/, '$1/$2');
  const named = checked.scenarios.filter((one) => name === one.name || name === `${one.folder}/${one.name}`);
  const [first] = named;
  const scenarios = (files: readonly ScenarioFile[]) => files.map((one) => `${one.folder}/${one.name}`);
  if (named.length > 1) throw misuse('which-scenario', { scenario: typed, scenarios: scenarios(named) });
  if (first) return besidePlaybook(checked, first);
  if (!/\.ya?ml$/.test(typed))
    throw misuse('scenario-unknown', { scenario: typed, scenarios: scenarios(checked.scenarios) });
  return inFile(typed, checked, world);
}

function besidePlaybook({ plans, findings }: PlannedWorkspace, scenario: ScenarioFile): Chosen {
  const { folder, name, file, document } = scenario;
  const plan = plans.find((one) => one.plan.playbook.id === folder)?.plan;
  const unread = findings.filter((one) => one.severity === 'error' && one.file === file);
  const about = { name: `${folder}/${name}`, slug: name, playbook: folder, text: document?.text ?? '' };
  // Without its playbook there is nothing to rehearse: whoever asks for that one is told why.
  return document && plan
    ? { ...about, ...judged(document, plan) }
    : { ...about, scenario: undefined, findings: unread };
}

/** What is wrong with a scenario that can be read; what is only worth knowing keeps nobody from running it. */
function judged(document: SourceDocument<Scenario>, plan: Plan): Pick<Chosen, 'scenario' | 'findings'> {
  const problems = checkScenario(document, { playbook: plan.playbook, folder: plan.playbook.id, plan });
  const findings = findingsAt(
    problems.filter(({ severity }) => severity === 'error'),
    [document],
  );
  return { scenario: findings.length > 0 ? undefined : document.value, findings };
}

async function inFile(typed: string, { plans }: PlannedWorkspace, world: World): Promise<Chosen> {
  const { document, findings } = readDocument(await world.textAt(typed), validateScenario);
  const slug = (typed.split(/[\\/]/).at(-1) ?? '').replace(/\.ya?ml$/, '').replace(/[^a-z0-9-]/g, '-');
  const about = { name: typed, slug, playbook: document?.value.playbook ?? '', text: document?.text ?? '' };
  if (!document) return { ...about, scenario: undefined, findings };
  const playbooks = plans.map(({ plan }) => plan.playbook.id);
  const plan = plans.find((one) => one.plan.playbook.id === about.playbook)?.plan;
  if (!plan) throw misuse('playbook-unknown', { playbook: about.playbook, playbooks });
  return { ...about, ...judged(document, plan) };
}
