import type { SandboxState } from '../../core/sandbox/state.ts';
import type { LocalReply } from '../../ports.ts';
import { json } from './json.ts';

/** `GET /messages`: all that came, oldest first. */
export function showMessages(state: SandboxState): LocalReply {
  return json(200, { messages: state.received });
}
