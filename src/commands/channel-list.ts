import { isPublicChannel } from '../core/incident/audience.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { formOf } from '../core/statement/rendition.ts';
import type { World } from '../ports.ts';
import type { ChannelView } from '../render/channels-page.ts';
import { channelsPage } from '../render/channels-page.ts';
import { createPaint } from '../render/paint.ts';
import type { ChannelState } from './shared/channels.ts';
import { channelStates } from './shared/channels.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { loadPlans } from './shared/plans.ts';
import { print } from './shared/report.ts';
import { misuse } from './shared/stop.ts';

/** `channel list [--json]`: the channels, and whether this machine can use them. Exit 1 when it cannot use one. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const { plans } = await loadPlans(world);
  const [first] = plans;
  if (!first) throw misuse('no-playbook', {});
  const { plan } = first;
  const states = await channelStates(world, plan);
  const views = states.map((state) => viewOf(plan, state));
  if (invocation.json) {
    print(world, { channels: views.map((view) => ({ ...view, public: isPublicChannel(plan, view.id) })) });
  } else world.screen.out(channelsPage(plan, views, createPaint(world.screen.colour), world.screen.columns));
  return views.some(({ usable }) => usable === 'no') ? EXIT.wrong : EXIT.done;
}

function viewOf(plan: Plan, { id, byHand, blocked }: ChannelState): ChannelView {
  const channel = plan.workspace.channels[id];
  const { max, unit } = formOf(plan, id);
  return {
    id,
    connector: channel?.connector ?? '',
    audiences: channel?.audiences ?? [],
    languages: channel?.languages ?? plan.workspace.languages,
    limit: max,
    unit,
    needs: channel?.needs ?? [],
    usable: byHand ? 'by-hand' : blocked ? 'no' : 'yes',
    reason: blocked?.reason ?? null,
    missing: blocked?.words ?? null,
  };
}
