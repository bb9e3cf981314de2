import { newWorkspace } from '../core/workspace/new-workspace.ts';
import type { World } from '../ports.ts';
import { initPage } from '../render/init-page.ts';
import { withAcceptedTexts } from './init/with-accepted-texts.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { Stop } from './shared/stop.ts';

const TEMPLATE = 'workspace/';

/** `init [DIR]`: writes a workspace that validates, and whose `status`, `preview` and `start` work at once. Overwrites nothing. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const [folder = '.'] = invocation.words;
  const examples = await world.shipped('examples');
  const template = examples.flatMap(({ path, text }) =>
    path.startsWith(TEMPLATE) ? [{ path: path.slice(TEMPLATE.length), text }] : [],
  );
  const made = newWorkspace(template, await world.shipped('playbooks'), {
    organisation: flag(invocation, 'organisation') ?? 'Your organisation',
    timezone: flag(invocation, 'timezone') ?? Intl.DateTimeFormat('en').resolvedOptions().timeZone,
    languages: (flag(invocation, 'languages') ?? 'en').split(',').map((one) => one.trim()),
  });
  if ('refusal' in made) throw new Stop(made.refusal);
  const ignored = {
    path: '.gitignore',
    text: 'reach.yaml\nincidents/*/privileged/\ndrills/*/privileged/\ndrills/*/running.jsonl\n',
  };
  const files = [...withAcceptedTexts(made, await world.shipped('connectors')), ignored];
  await world.newFolder(folder, files);
  if (invocation.json) print(world, { folder, files: files.map(({ path }) => path) });
  else
    world.screen.out(
      initPage(
        folder,
        files.map(({ path }) => path),
      ),
    );
  return EXIT.done;
}
