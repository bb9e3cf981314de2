import { sends } from '../channel/sends.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Channel, Connector, Workspace } from '../schema/generated/types.ts';
import { formOf } from '../statement/rendition.ts';

/** The connector that the sandbox understands. */
const PLAYED_BY = 'webhook';

/** The variables that hold where the sandbox plays a channel, and its secret. */
export function drillVariables(channel: string): { readonly url: string; readonly secret: string } {
  const name = channel.toUpperCase().replaceAll('-', '_');
  return { url: `FIRSTHOUR_DRILL_URL_${name}`, secret: `FIRSTHOUR_DRILL_SECRET_${name}` };
}

/** Channels that a program sends to, and not a person. */
export function sendingChannels({ workspace, connectors }: Pick<Plan, 'workspace' | 'connectors'>): readonly string[] {
  return Object.keys(workspace.channels).filter((id) => connectorOf(workspace, connectors, id) !== undefined);
}

/**
 * The workspace as a drill without people has it: every channel that sends is played by the sandbox, and nothing in it says where a
 * live one is, how to get there or with what secret. Limits, languages, audiences and needs stay as they are.
 */
export function drillWorkspace(plan: Plan): Workspace {
  const { workspace, connectors } = plan;
  const channels = Object.entries(workspace.channels).map(([id, channel]) => {
    const connector = connectorOf(workspace, connectors, id);
    return [id, connector ? played(plan, id, channel, connector) : byHand(channel)] as const;
  });
  const { reach: _, ...rest } = workspace;
  return { ...rest, channels: Object.fromEntries(channels) };
}

function connectorOf(workspace: Workspace, connectors: Plan['connectors'], channel: string): Connector | undefined {
  const connector = connectors[workspace.channels[channel]?.connector ?? ''];
  return connector && sends(connector) ? connector : undefined;
}

/** By name what is kept: whatever a channel may have beside it stays outside. */
function played(plan: Plan, id: string, channel: Channel, connector: Connector): Channel {
  const { url, secret } = drillVariables(id);
  const { max, unit } = formOf(plan, id);
  return {
    ...byHand(channel),
    connector: PLAYED_BY,
    drill: { url: { env: url }, secret: { env: secret } },
    idempotent: channel.idempotent ?? connector.idempotent ?? false,
    ...(max === null ? {} : { limit: { unit, max } }),
    ...(channel.timeout === undefined ? {} : { timeout: channel.timeout }),
  };
}

function byHand({ connector, audiences, languages, needs, limit, internal }: Channel): Channel {
  return {
    connector,
    audiences,
    ...(languages === undefined ? {} : { languages }),
    ...(needs === undefined ? {} : { needs }),
    ...(limit === undefined ? {} : { limit }),
    ...(internal === undefined ? {} : { internal }),
  };
}
