import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inPairs } from './in-pairs.mjs';
import { openIncident } from './open-incident.mjs';
import { firsthour, runProcess } from './run-process.mjs';

const BARE = join(import.meta.dirname, 'bare-posts.mjs');

/** A statement on three webhooks in three languages, against a script that signs and posts the same nine bodies. */
export function* publish({ folder, pairs, receiver }) {
  const { setting, journal } = openIncident(folder, receiver);
  const fresh = join(folder, 'journal.fresh');
  copyFileSync(journal, fresh);

  function release() {
    copyFileSync(fresh, journal);
    return firsthour(['publish', 'holding', '--yes'], setting);
  }

  release();
  const posts = join(folder, 'posts.json');
  writeFileSync(posts, JSON.stringify(postsIn(journal, setting.env)));
  const times = inPairs(pairs, () => runProcess(process.execPath, [BARE, posts]), release);
  yield { what: 'publish to 3 webhooks, 3 languages (floor: bare)', ...times, limit: 1.4 };
}

function postsIn(journal, env) {
  const entries = readFileSync(journal, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const { deliveries } = entries.find(({ type }) => type === 'statement.published').data;
  const accepted = entries.filter(({ type }) => type === 'delivery.accepted');
  if (deliveries.length !== 9 || accepted.length !== 9)
    throw new Error(`${accepted.length} of ${deliveries.length} arrived, not 9 of 9`);
  return deliveries.map(({ webhook_id, channel, body }) => ({
    id: webhook_id,
    url: env[`${channel.toUpperCase()}_URL`],
    secret: env.SECRET,
    body,
  }));
}
