// Signs and posts what the file named on the command line holds, and does nothing else that firsthour does.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { request } from 'undici';

const posts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
await Promise.all(posts.map(post));

async function post({ id, url, secret, body }) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  const answer = await request(url, { method: 'POST', headers, body });
  await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
}
