import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { type DrillDocument, type DrillSetting, NEW, openDrills } from './drill-setting.ts';

/** Stands for whatever is live: nothing may ever come. */
let live: Server;
let address = '';
let came: string[] = [];
let here: DrillSetting | undefined;

beforeAll(async () => {
  live = createServer((request, response) => {
    came.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  live.on('connect', (request, socket) => {
    came.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((done) => live.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(live.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => live.close(done)));

beforeEach(() => {
  came = [];
});

afterEach(() => here?.clear());

const SECRET = 'whsec_bGl2ZSBzZWNyZXQgb2YgdGhlIGxpdmUgY2hhbm5lbA==';
const SCENARIO = `format: firsthour/scenario@1
title: A drill that would like to get out
begins: "2026-11-24 03:00"
lasts: 30m
as: duty-comms
opened: { at: 5m, facts: { services: [cards] } }
operator:
  - { at: 8m, run: [publish, staff-brief, holding, --yes] }
  - { at: 20m, run: [switch, data-centre-loss, --because, it is worse] }
  - { at: 22m, run: [publish, update, --yes] }
pass: 50
`;
const WEBSITE = `  website:
    connector: webhook
    url: { env: WEBSITE_URL }
    secret: { env: WEBSITE_SECRET }
`;

/** All that this machine knows of live channels. */
function machine(): Readonly<Record<string, string>> {
  const names = ['WEBSITE', 'EMAIL', 'SOCIAL'];
  const known = names.flatMap((name) => [
    [`${name}_URL`, `${address}/live/${name.toLowerCase()}`],
    [`${name}_SECRET`, SECRET],
  ]);
  return Object.fromEntries(known);
}

type Attack = {
  readonly env?: () => Readonly<Record<string, string>>;
  /** In the place of the website's first lines in firsthour.yaml. */
  readonly website?: () => string;
  readonly files?: () => Readonly<Record<string, string>>;
  readonly course?: () => string;
};

const ATTACKS: readonly (readonly [string, Attack])[] = [
  ['a machine that knows every live address', {}],
  [
    'variables that are called as a drill calls its own',
    { env: () => ({ FIRSTHOUR_DRILL_URL_WEBSITE: `${address}/live/website`, FIRSTHOUR_DRILL_SECRET_WEBSITE: SECRET }) },
  ],
  [
    'proxies that lead out',
    {
      env: () => ({
        http_proxy: address,
        HTTP_PROXY: address,
        https_proxy: address,
        HTTPS_PROXY: address,
        no_proxy: '',
      }),
    },
  ],
  [
    'a target for drills that is the live one',
    { website: () => WEBSITE.concat('    drill: { url: { env: WEBSITE_URL }, secret: { env: WEBSITE_SECRET } }\n') },
  ],
  [
    'addresses in files',
    {
      website: () =>
        WEBSITE.replace('{ env: WEBSITE_URL }', '{ file: live-address }').concat(
          '    drill: { url: { file: live-address } }\n',
        ),
      files: () => ({ 'live-address': `${address}/live/website` }),
    },
  ],
  ['a proxy of the channel', { website: () => WEBSITE.concat('    proxy: { env: WEBSITE_URL }\n') }],
  [
    'a connector that names the live address itself',
    {
      website: () => WEBSITE.replace('connector: webhook', 'connector: stubborn'),
      files: () => ({
        'connectors/stubborn.yaml': `format: firsthour/connector@1
id: stubborn
request:
  create: { method: POST, url: "${address}/live/posts", body: { text: "{$text}" } }
`,
      }),
    },
  ],
  [
    'a connector in the place of the shipped one',
    {
      files: () => ({
        'connectors/webhook.yaml': `format: firsthour/connector@1
id: webhook
request:
  create: { method: POST, url: "${address}/live/posts", body: { text: "{$text}" } }
`,
      }),
    },
  ],
  [
    'a channel that redirects to the live one',
    {
      course: () =>
        `course:\n  - { at: 6m, channel: website, fault: { kind: redirect, to: "${address}/live/website" } }\n`,
    },
  ],
];

test.each(ATTACKS)('%s: nothing leaves, and nothing live stands in the drill', async (_, attack) => {
  const { env, website, files, course } = attack;
  here = openDrills(
    NEW.map((file) =>
      file.path === 'firsthour.yaml' && website ? { ...file, text: file.text.replace(WEBSITE, website()) } : file,
    ),
  );
  for (const [path, text] of Object.entries(files?.() ?? {})) here.put(path, text);
  here.put(
    'playbooks/generic-outage/scenarios/out.yaml',
    SCENARIO.replace('operator:', `${course?.() ?? ''}operator:`),
  );
  const ran = await here.type(['drill', 'run', 'generic-outage/out', '--json'], { ...machine(), ...env?.() });
  expect(came).toEqual([]);
  const { incident, checks } = JSON.parse(ran.out) as DrillDocument;
  expect(checks.find(({ id }) => id === 'exercise')).toMatchObject({ passed: true });
  const plan = here.read(`drills/${incident}/plan.json`);
  // What a channel answers is kept: a scenario that has it name an address finds it there again.
  for (const kept of course ? [plan] : [plan, here.journal(incident)]) {
    expect(kept).not.toContain(address);
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toMatch(/"(WEBSITE|EMAIL|SOCIAL)_(URL|SECRET)"/);
  }
});

test.each([
  ['opens another incident', '[start, generic-outage, --no-walk]', 'scenario-command'],
  ['names a live incident', '[publish, holding, --yes, --incident, 2026-11-26-generic-outage]', 'scenario-command'],
  ['names another workspace', '[publish, holding, --yes, --workspace, /]', 'scenario-command'],
  ['writes a file', '[report, --out, /tmp/report.html]', 'scenario-command'],
  ['carries an incident away', '[bundle, /tmp/incident.json]', 'scenario-command'],
])('a scenario whose operator %s is not run', async (_, run, rule) => {
  here = openDrills();
  here.put('playbooks/generic-outage/scenarios/out.yaml', SCENARIO.replace('[publish, update, --yes]', run));
  const ran = await here.type(['drill', 'run', 'generic-outage/out'], machine());
  expect(ran.exit).toBe(1);
  expect(ran.err).toContain(`[${rule}]`);
  expect(here.drills()).toEqual([]);
  expect(came).toEqual([]);
});

test('a drill that somebody goes on with from outside reaches nobody either', async () => {
  here = openDrills();
  here.put('playbooks/generic-outage/scenarios/out.yaml', SCENARIO);
  const drill = await here.type(['drill', 'run', 'generic-outage/out', '--json'], machine());
  const { incident } = JSON.parse(drill.out) as DrillDocument;
  const argv = ['publish', 'holding', '--yes', '--because', 'again', '--as', 'duty-comms', '--incident', incident];
  const ran = await here.type([...argv, '--wait', '1s'], machine());
  expect(ran.exit).not.toBe(0);
  expect(came).toEqual([]);
});
