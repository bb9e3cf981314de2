import { board } from '../../core/sandbox/board.ts';
import type { SandboxState } from '../../core/sandbox/state.ts';
import type { LocalReply, LocalRequest } from '../../ports.ts';
import { LIVE_SCRIPT } from '../../render/sandbox/live-script.ts';
import { STYLE } from '../../render/sandbox/style.ts';
import { renderSandboxPage } from '../../render/sandbox-page.ts';
import type { Setting } from './answered.ts';

const GUARD = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** `GET /`: what customers see; `?language=` says which language comes first. */
export function showPage(state: SandboxState, request: LocalRequest, setting: Setting): LocalReply {
  const wanted = request.query.language ?? null;
  return page('text/html', renderSandboxPage({ ...setting, url: state.url, board: board(state, wanted) }));
}

/** `GET /sandbox.css` */
export function showStyle(): LocalReply {
  return page('text/css', STYLE);
}

/** `GET /sandbox.js` */
export function showScript(): LocalReply {
  return page('text/javascript', LIVE_SCRIPT);
}

function page(type: string, body: string): LocalReply {
  return { kind: 'answer', status: 200, headers: { ...GUARD, 'content-type': `${type}; charset=utf-8` }, body };
}
