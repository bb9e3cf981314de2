import { webhookBody } from '../channel/body.ts';
import type { Delivery, DeliveryReason } from '../channel/delivery.ts';
import { canRetract } from '../channel/sends.ts';
import type { Plan } from '../playbook/plan.ts';
import { isLost } from '../statement/alive.ts';
import { own } from '../statement/own.ts';
import { plus } from '../time/instant.ts';
import type { Carried } from './carried.ts';
import type { Incident } from './incident.ts';
import { NOT_AFTER_MS } from './order.ts';
import { revisionOf } from './release.ts';
import type { OrderedDelivery } from './release-data.ts';

/** Nothing is left to be shown. */
const NOTHING = { subject: '', text: '', html: '', parts: {} };

/** The deliveries that take a revision back: one for each that carries it; where its channel cannot, a person's to do. */
export function retractions(
  plan: Plan,
  incident: Incident,
  { deliveries }: Carried,
  at: string,
  { unusable, id }: { readonly unusable: Readonly<Record<string, DeliveryReason>>; readonly id: () => string },
): readonly OrderedDelivery[] {
  return deliveries.map((one): OrderedDelivery => {
    const { statement, revision, channel, language, receipt } = one;
    const able = canTakeBack(plan, incident, one) && !Object.hasOwn(unusable, channel);
    return {
      id: `retraction-${one.id}`,
      webhook_id: `msg_${id()}`,
      statement: `retraction-${statement}`,
      revision,
      channel,
      language,
      rendition: one.rendition,
      body: bodyOf(plan, incident, one, at),
      not_after: plus(at, NOT_AFTER_MS),
      amends: { does: 'retracts', statement, revision, receipt },
      ...(able ? {} : { by_hand: true as const }),
    };
  });
}

function canTakeBack(plan: Plan, incident: Incident, { channel, receipt }: Delivery): boolean {
  const rule = own(plan.workspace.channels, channel);
  const connector = own(plan.connectors, rule?.connector ?? '');
  return connector !== undefined && canRetract(connector, receipt) && !isLost(plan, incident, rule?.needs ?? []);
}

function bodyOf(plan: Plan, incident: Incident, delivery: Delivery, at: string): string {
  const { statement, revision, stage, audience, channel, language } = delivery;
  return webhookBody({
    does: 'retracted',
    timestamp: at,
    incident: incident.id,
    incident_uid: incident.uid,
    mode: incident.mode,
    statement,
    revision,
    digest: revisionOf(incident, statement, revision)?.digest ?? '',
    head: incident.head,
    stage,
    audience,
    channel,
    language,
    rendition: NOTHING,
    next_update_by: null,
    supersedes: { statement, revision },
    approvals: [],
    emergency: null,
    internal: own(plan.workspace.channels, channel)?.internal === true,
    playbook: incident.playbook,
  });
}
