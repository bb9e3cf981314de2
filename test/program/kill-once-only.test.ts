import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OrderedDelivery } from '../../src/core/incident/entry-data.ts';
import type { DeliveryStatus } from '../../src/core/incident/status.ts';
import { type Dice, dice } from '../model/dice.ts';
import { type Beginning, beginCrisis, type Crisis, quick } from './crisis.ts';
import { firsthour } from './firsthour.ts';
import { type KillPoint, killedAt } from './kill-point.ts';
import { sideBySide } from './side-by-side.ts';
import { cameFor, expectNoHaste, expectOnlyOrdered, expectVerified, ordered, statusOf } from './what-came.ts';

const PUBLISH = ['publish', 'staff-brief', 'holding', '--yes'];
/** A connector of the workspace's own, and the shipped one told that twice does harm here. */
const ONCE_ONLY = ['social', 'website'];
const KILLS = 18;

const POST_ONCE = `format: firsthour/connector@1
id: post-once
title: A platform that shows whatever it gets, twice if it gets it twice
request:
  create: { method: POST, url: "{$url}", headers: { content-type: application/json } }
sign: standard-webhooks
receipt: { id: /id, url: /url }
idempotent: false
`;

let beginning: Beginning;
const crises: Crisis[] = [];

beforeAll(async () => {
  beginning = await beginCrisis({
    'connectors/post-once.yaml': () => POST_ONCE,
    'firsthour.yaml': (yaml) =>
      quick(yaml)
        .replace('  social: ', '  social: ')
        .replace(/(\n {2}social:.*\n {4}connector: )webhook/, '$1post-once')
        .replace(/(\n {2}website:.*\n {4}connector: webhook\n)/, '$1    idempotent: false\n'),
  });
});

afterAll(async () => {
  await Promise.all(crises.map(({ clear }) => clear()));
  beginning.clear();
});
