import { webhookBody } from '../../channel/body.ts';
import type { DeliveryReason } from '../../channel/delivery.ts';
import { ALARM } from '../../channel/delivery.ts';
import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { isLost } from '../../statement/alive.ts';
import { own } from '../../statement/own.ts';
import { digestOf } from '../../statement/rendition.ts';
import { MINUTE } from '../../time/duration.ts';
import { plus } from '../../time/instant.ts';
import type { AlarmRaised } from '../alarm-raised.ts';
import { alarmText } from '../alarm-text.ts';
import type { Alarm } from '../alarms.ts';
import { alarmKey } from '../alarms.ts';
import { audienceKind } from '../audience.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { isByHand } from '../for-people.ts';
import type { Incident } from '../incident.ts';
import { over } from './guard.ts';

/** Minutes left are another number after so long: no try starts later. */
const HOLDS_MS = 5 * MINUTE;

/** Where alarms go, and in which language. */
export type AlarmPlace = { readonly channel: string; readonly audience: string; readonly language: string };

/** The place on a channel that tells staff of a deadline; refused where anybody else would read it, or nothing could be said. */
export function alarmPlace(plan: Plan, channel: string): AlarmPlace | { readonly refusal: Refusal } {
  const channels = Object.keys(plan.workspace.channels);
  const rule = own(plan.workspace.channels, channel);
  if (!rule) return misused('channel-unknown', { channel, channels });
  const audience = rule.audiences.find((one) => audienceKind(plan, one) === 'staff');
  const others = rule.audiences.filter((one) => audienceKind(plan, one) !== 'staff');
  if (audience === undefined || others.length > 0) return refused('alarm-public', { channel, audiences: others });
  if (isByHand(plan, { channel })) return refused('alarm-by-hand', { channel });
  const languages = plan.workspace.languages.filter((language) => rule.languages?.includes(language) ?? true);
  const language = languages.find((one) => own(plan.texts, one)?.alarm !== undefined);
  return language === undefined ? refused('alarm-no-text', { languages }) : { channel, audience, language };
}

/** Tells staff of a deadline, once: when another watch has told them, nothing is written. */
export function raiseAlarm(
  { plan, incident, at }: { readonly plan: Plan; readonly incident: Incident; readonly at: string },
  alarm: Alarm,
  how: {
    readonly place: AlarmPlace;
    /** Who asked to be watched for. */
    readonly watcher: string;
    readonly unusable: Readonly<Record<string, DeliveryReason>>;
    readonly id: () => string;
  },
): Decision {
  const { channel, language, audience } = how.place;
  const ended = over(incident);
  if (ended) return ended;
  if (incident.alarms.some((one) => isSame(one, alarm))) return { entries: [] };
  const { id: deadline, due_at } = alarm.deadline;
  const raised: AlarmRaised = { deadline, due_at, minutes: alarm.minutes, audience };
  const rendition = alarmText(plan, language, raised, { incident: incident.id, mode: incident.mode, at });
  if (!rendition) return refused('alarm-no-text', { languages: [language] });
  const statement = `${ALARM}-${deadline}`;
  const revision = incident.alarms.filter((one) => one.deadline === deadline).length + 1;
  const digest = digestOf(rendition);
  const needs = own(plan.workspace.channels, channel)?.needs ?? [];
  const skip = isLost(plan, incident, needs) ? 'dependency-lost' : own(how.unusable, channel);
  const place = { statement, revision, channel, language };
  const body = webhookBody({
    ...place,
    does: 'raised',
    emergency: null,
    timestamp: at,
    incident: incident.id,
    incident_uid: incident.uid,
    mode: incident.mode,
    digest,
    head: incident.head,
    stage: ALARM,
    audience,
    rendition,
    next_update_by: null,
    supersedes: null,
    approvals: [],
    internal: false,
    playbook: incident.playbook,
  });
  return entry('statement.published', {
    statements: [],
    next_update_by: null,
    deliveries: [
      {
        ...place,
        id: `${statement}-${revision}/${channel}/${language}`,
        webhook_id: `msg_${how.id()}`,
        rendition: digest,
        body,
        not_after: plus(at, HOLDS_MS),
        ...(skip === undefined ? {} : { skip }),
      },
    ],
    affirmed: [],
    alarm: raised,
    for: how.watcher,
  });
}

function isSame({ deadline, due_at, minutes }: AlarmRaised, alarm: Alarm): boolean {
  return `${deadline} ${due_at} ${minutes}` === alarmKey(alarm);
}
