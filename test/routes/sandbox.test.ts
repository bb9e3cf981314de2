import { describe, expect, test } from 'vitest';

import type { SandboxState } from '../../src/core/sandbox/state.ts';
import { pathOf } from '../../src/core/sandbox/state.ts';
import type { LocalRequest } from '../../src/ports.ts';
import { answer } from '../../src/routes/sandbox/answer.ts';
import { SECRET, signed, webhook } from './signed-post.ts';

const NOW = '2016-09-10T10:41:00.000Z';
const SETTING = { now: NOW, zone: 'Europe/Bucharest', organisation: 'Banca Exemplu' };
const BODY = webhook();
const START: SandboxState = {
  url: 'http://127.0.0.1:4810',
  channels: ['website', 'status-page'].map((name) => ({ name, path: pathOf(name), secret: SECRET, faults: [] })),
  received: [],
  seq: 0,
};

type Asked = Partial<Omit<LocalRequest, 'body'>> & { readonly text?: string; readonly body?: LocalRequest['body'] };

function ask(state: SandboxState, asked: Asked) {
  const request = { method: 'GET', path: '/', query: {}, body: { text: asked.text ?? '' }, ...asked };
  const { state: next, reply } = answer(
    state,
    { ...request, headers: { host: '127.0.0.1:4810', ...asked.headers } },
    SETTING,
  );
  const plain = reply.kind === 'answer' ? reply : null;
  return { next, reply, status: plain?.status, headers: plain?.headers ?? {}, text: plain?.body ?? '' };
}

function post(state: SandboxState, text = BODY, headers = signed(BODY, NOW), path = '/website') {
  return ask(state, { method: 'POST', path, text, headers });
}

function control(state: SandboxState, value: unknown) {
  const headers = { 'content-type': 'application/json' };
  return ask(state, { method: 'POST', path: '/control/website', text: JSON.stringify(value), headers });
}

describe('a webhook', () => {
  test('is answered with a receipt', () => {
    const { status, text, headers, next } = post(START);
    expect([status, JSON.parse(text)]).toEqual([200, { id: 'website-1', url: 'http://127.0.0.1:4810/#website-1' }]);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      date: 'Sat, 10 Sep 2016 10:41:00 GMT',
    });
    expect(next.received).toHaveLength(1);
  });

  test('that comes again is 200 and says so; with other bytes it is 409, and both are remembered', () => {
    const first = post(START);
    const again = post(first.next);
    expect([again.status, JSON.parse(again.text)]).toEqual([200, { ...JSON.parse(first.text), repeat: true }]);
    const other = webhook({ text: 'Altceva' });
    const third = post(again.next, other, signed(other, NOW));
    expect([third.status, JSON.parse(third.text).error.code]).toEqual([409, 'same-id-other-bytes']);
    expect(third.next.received.map(({ outcome }) => outcome)).toEqual(['accepted', 'repeat', 'conflict']);
  });

  test('without a good signature is 401, and a signed one that is not JSON is 400', () => {
    expect(post(START, BODY, {}).status).toBe(401);
    expect(post(START, `${BODY} `).status).toBe(401);
    expect(post(START, '-', signed('-', NOW)).status).toBe(400);
  });

  test('has a path below hooks for a channel of another name', () => {
    expect(post(START, BODY, signed(BODY, NOW), '/hooks/status-page').status).toBe(200);
    expect(post(START, BODY, signed(BODY, NOW), '/status-page').status).toBe(404);
    expect(post(START, BODY, signed(BODY, NOW), '/hooks/website').status).toBe(404);
  });
});

describe('a request is turned away', () => {
  test.each<[string, Asked, number]>([
    ['with the name of another host', { headers: { host: 'evil.example:4810' } }, 403],
    ['without a host', { headers: { host: '' } }, 403],
    ['with a host that only begins like ours', { headers: { host: '127.0.0.1.evil.example' } }, 403],
    ['from a page of elsewhere', { headers: { origin: 'https://evil.example' } }, 403],
    ['from a page of nowhere', { headers: { origin: 'null' } }, 403],
    ['over 64 KiB', { method: 'POST', path: '/website', body: { problem: 'too-large' } }, 413],
    ['that is not UTF-8', { method: 'POST', path: '/website', body: { problem: 'not-utf-8' } }, 400],
    ['to a webhook that is not a POST', { path: '/website' }, 405],
    ['to a page that is a POST', { method: 'POST', path: '/messages' }, 405],
    ['to a control that is not a POST', { path: '/control/website' }, 405],
    ['to an unknown channel', { method: 'POST', path: '/hooks/fax' }, 404],
    ['to a name of JavaScript', { method: 'POST', path: '/control/constructor' }, 404],
    ['to an unknown path', { path: '/constructor' }, 404],
  ])('%s', (_, asked, status) => {
    const turned = ask(START, asked);
    expect(turned.status).toBe(status);
    expect(turned.next).toBe(START);
    expect(JSON.parse(turned.text).error.message).not.toBe('');
  });

  test('and told what is allowed', () => {
    expect(ask(START, { path: '/website' }).headers.allow).toBe('POST');
    expect(ask(START, { method: 'DELETE', path: '/' }).headers.allow).toBe('GET, HEAD');
  });

  test('but not from this machine under its other names', () => {
    for (const host of ['localhost:4810', 'LOCALHOST', '[::1]:4810', '127.0.0.1']) {
      expect(ask(START, { headers: { host, origin: `http://${host}` } }).status).toBe(200);
    }
  });
});

describe('a channel that is told to fail', () => {
  test.each([
    [{ kind: 'status', status: 503 }, { kind: 'answer', status: 503 }, 'not-taken'],
    [{ kind: 'status', status: 204, taken: true }, { kind: 'answer', status: 204, body: '' }, 'accepted'],
    [{ kind: 'delay', ms: 3000 }, { kind: 'answer', status: 200, delayMs: 3000 }, 'accepted'],
    [{ kind: 'hang' }, { kind: 'hang' }, 'accepted'],
    [{ kind: 'reset' }, { kind: 'reset' }, 'not-taken'],
    [{ kind: 'reset', taken: true }, { kind: 'reset' }, 'accepted'],
    [{ kind: 'drip', ms: 5 }, { kind: 'answer', status: 200, dripMs: 5 }, 'accepted'],
  ])('%j does as it is told', (fault, reply, outcome) => {
    const { next } = control(START, fault);
    const sent = post(next);
    expect(sent.reply).toMatchObject(reply);
    expect(sent.next.received.at(-1)).toMatchObject({ outcome, fault: { kind: fault.kind } });
  });

  test('says when to come again, or where it went', () => {
    expect(post(control(START, { kind: 'rate-limit', retry_after: 120 }).next).headers['retry-after']).toBe('120');
    const moved = post(control(START, { kind: 'redirect', to: 'http://127.0.0.1:9/' }).next);
    expect([moved.status, moved.headers.location]).toEqual([302, 'http://127.0.0.1:9/']);
  });

  test('may answer megabytes, with a good receipt in them', () => {
    const { text } = post(control(START, { kind: 'huge', bytes: 1_000_000 }).next);
    expect([text.length, JSON.parse(text).id]).toEqual([1_000_000, 'website-1']);
  });

  test('is healthy again after so many times', () => {
    const first = post(control(START, { kind: 'status', status: 500, times: 2 }).next);
    const second = post(first.next);
    expect([first.status, second.status, post(second.next).status]).toEqual([500, 500, 200]);
  });

  test('shows it without its secret', () => {
    const { next } = control(START, [{ kind: 'hang', times: 1 }]);
    const shown = ask(next, { path: '/control' }).text;
    expect(JSON.parse(shown).channels.website).toEqual({
      url: 'http://127.0.0.1:4810/website',
      faults: [{ kind: 'hang', taken: true, times: 1 }],
    });
    expect(shown).not.toContain(SECRET);
  });

  test('is told in JSON, by something that a foreign page cannot send', () => {
    const told = { method: 'POST', path: '/control/website', text: '{"kind": "hang"}' };
    expect(ask(START, { ...told, headers: { 'content-type': 'text/plain' } }).status).toBe(415);
    expect(ask(START, { ...told, headers: { 'content-type': 'application/json; charset=utf-8' } }).status).toBe(200);
    expect(ask(START, { ...told, text: '{', headers: { 'content-type': 'application/json' } }).status).toBe(400);
    expect(JSON.parse(control(START, { kind: 'burn' }).text).error).toEqual({
      code: 'unknown-kind',
      message: '"kind" is one of status, delay, hang, reset, rate-limit, drip, redirect, huge, none',
    });
  });
});

describe('what can be looked at', () => {
  test('all that came, as JSON', () => {
    const { next } = post(START);
    expect(JSON.parse(ask(next, { path: '/messages' }).text)).toEqual({ messages: next.received });
  });

  test('the page, its style and its script, closed to everything from elsewhere', () => {
    for (const [path, type] of [
      ['/', 'text/html'],
      ['/sandbox.css', 'text/css'],
      ['/sandbox.js', 'text/javascript'],
    ] as const) {
      const { status, headers } = ask(START, { path });
      expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  test('the stream of changes', () => expect(ask(START, { path: '/events' }).reply).toEqual({ kind: 'stream' }));
});
