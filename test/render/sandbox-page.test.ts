import { describe, expect, test } from 'vitest';

import { board } from '../../src/core/sandbox/board.ts';
import type { SandboxState } from '../../src/core/sandbox/state.ts';
import { pathOf, withFaults } from '../../src/core/sandbox/state.ts';
import { take } from '../../src/core/sandbox/take.ts';
import type { WebhookData } from '../../src/core/schema/generated/types.ts';
import { renderSandboxPage } from '../../src/render/sandbox-page.ts';
import { SECRET, signed, webhook } from '../routes/signed-post.ts';

const NOW = '2016-09-10T10:41:00.000Z';
const EMPTY: SandboxState = {
  url: 'http://127.0.0.1:4810',
  channels: ['website', 'social', 'email', 'status-page'].map((name) => ({
    name,
    path: pathOf(name),
    secret: SECRET,
    faults: [],
  })),
  received: [],
  seq: 0,
};

function told(state: SandboxState, channel: string, data: Partial<WebhookData>): SandboxState {
  const body = webhook({ channel, ...data });
  const posted = { headers: signed(body, NOW, `msg_${state.seq}`), body };
  return take(state, state.channels.find(({ name }) => name === channel)!, posted, NOW).state;
}

function page(state: SandboxState, now = NOW): string {
  return renderSandboxPage({
    board: board(state, null),
    url: state.url,
    organisation: 'Banca Exemplu',
    zone: 'Europe/Bucharest',
    now,
  });
}

describe('the page', () => {
  test('begins with silence in every column', () => {
    expect(page(EMPTY).match(/Nothing said yet/g)).toHaveLength(4);
    expect(page(EMPTY)).toContain('none yet');
  });

  test('shows a statement with its language, its time in the zone and its promise', () => {
    const html = page(told(EMPTY, 'website', {}));
    expect(html).toContain('<h3><span lang="ro" dir="auto">Nu funcționează: plăți cu cardul, bancomate</span></h3>');
    expect(html).toContain('<strong class="promise">Următoarea informare până la 14:15.</strong>');
    expect(html).toContain('<time datetime="2016-09-10T11:15:00.000Z">14:15</time>');
    expect(html).toContain('✓ Signature fits');
    expect(html).not.toContain('EXERCISE');
  });

  test('names the day when it is not today', () => {
    expect(page(told(EMPTY, 'website', {}), '2016-09-11T08:00:00.000Z')).toContain('>2016-09-10 13:41</time>');
  });

  test('says when the promised time has passed', () => {
    const state = told(EMPTY, 'website', {});
    expect(page(state)).toContain('class="promised open"');
    expect(page(state, '2016-09-10T11:16:00.000Z')).toContain('class="promised late"');
  });

  test('says EXERCISE in a drill, at the top and on the card', () => {
    const html = page(told(EMPTY, 'social', { mode: 'drill' }));
    expect(html).toContain('<title>EXERCISE · What customers see</title>');
    expect(html).toContain('<strong>EXERCISE</strong>');
    expect(html).toContain('<span class="chip drill">Exercise</span>');
  });

  test('marks what was superseded, and folds it on the website only', () => {
    const update = { statement: 'update', stage: 'update', supersedes: { statement: 'holding', revision: 1 } } as const;
    const html = page(['website', 'social'].reduce((state, one) => told(told(state, one, {}), one, update), EMPTY));
    expect(html.match(/Superseded <time/g)).toHaveLength(2);
    expect(html.match(/<details id="website-1-text">/g)).toHaveLength(1);
    expect(html).not.toContain('<details id="social-3-text">');
  });

  test('says what a channel is told to do wrong, and what it did not take', () => {
    const broken = withFaults(EMPTY, 'email', [{ kind: 'status', status: 503, taken: false, times: 3 }]);
    const html = page(told(broken, 'email', {}));
    expect(html).toContain('Told to fail: answers 503, 2 times');
    expect(html).toContain('Came, and is not shown: 1');
    expect(html).toContain('Not taken: the channel answers 503');
  });

  test('lets a language be chosen when there are two', () => {
    const html = page(told(told(EMPTY, 'website', {}), 'website', { language: 'en' }));
    expect(html).toContain('<a class="chip language" href="/?language=ro" aria-current="true">ro</a>');
    expect(html).toContain('<a class="chip language" href="/?language=en">en</a>');
  });

  test('asks nothing of anywhere else', () => {
    const html = page(told(EMPTY, 'website', {}));
    const asked = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((found) => found[1]);
    expect(asked).toEqual(['data:,', '/sandbox.css', '/sandbox.js', '/messages']);
  });
});

test('foreign text stays text, wherever it stands', () => {
  const evil = `"'><script>alert(1)</script>&\u202e\u0000`;
  const fields = ['statement', 'audience', 'subject', 'text', 'incident', 'reference'] as const;
  const data = Object.fromEntries(fields.map((name) => [name, evil])) as Partial<WebhookData>;
  for (const stage of [evil, 'constructor', '__proto__', 'a b']) {
    const hostile = { ...data, stage: stage as 'holding', language: evil, parts: { next_update: evil } };
    const html = page(
      EMPTY.channels.reduce(
        (state, { name }) => told(told(state, name, hostile), name, { ...hostile, language: 'en' }),
        EMPTY,
      ),
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
    expect(html).not.toMatch(/[\u202e\u0000]/);
    for (const [, classes] of html.matchAll(/<article class="([^"]*)"/g))
      expect(classes).toMatch(/^card stage-[a-z]+ current$/);
  }
});
