import type { SandboxState } from '../../core/sandbox/state.ts';
import type { LocalReply, LocalRequest } from '../../ports.ts';
import type { Answered, Setting } from './answered.ts';
import { controlChannel, showControl } from './control.ts';
import { trouble } from './json.ts';
import { isLocal } from './local.ts';
import { showMessages } from './messages.ts';
import { showPage, showScript, showStyle } from './page.ts';
import { receive } from './receive.ts';

type Page = (state: SandboxState, request: LocalRequest, setting: Setting) => LocalReply;

const PAGES: Readonly<Record<string, Page>> = {
  '/': showPage,
  '/sandbox.css': showStyle,
  '/sandbox.js': showScript,
  '/events': () => ({ kind: 'stream' }),
  '/messages': showMessages,
  '/control': showControl,
};

/** The sandbox's whole behaviour: state and request to reply and new state. */
export function answer(state: SandboxState, request: LocalRequest, setting: Setting): Answered {
  const keep = (reply: LocalReply) => ({ state, reply });
  if (!isLocal(request.headers)) return keep(trouble(403, 'not-local'));
  if ('problem' in request.body)
    return keep(trouble(request.body.problem === 'too-large' ? 413 : 400, request.body.problem));

  const page = Object.hasOwn(PAGES, request.path) ? PAGES[request.path] : undefined;
  if (page) return keep(isRead(request) ? page(state, request, setting) : notAllowed('GET, HEAD'));

  const posted = { headers: request.headers, body: request.body.text };
  const control = /^\/control\/([^/]+)$/.exec(request.path)?.[1];
  const channel = state.channels.find(({ name, path }) => (control ? name === control : path === request.path));
  if (!channel) return keep(trouble(404, 'not-found', { path: request.path }));
  if (request.method !== 'POST') return keep(notAllowed('POST'));
  return control ? controlChannel(state, channel, posted) : receive(state, channel, posted, setting.now);
}

function isRead(request: LocalRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function notAllowed(allow: string): LocalReply {
  return trouble(405, 'method-not-allowed', { allow }, { allow });
}
