import { parseFaults } from '../../core/sandbox/parse-faults.ts';
import type { SandboxChannel, SandboxState } from '../../core/sandbox/state.ts';
import { withFaults } from '../../core/sandbox/state.ts';
import type { Posted } from '../../core/sandbox/take.ts';
import type { LocalReply } from '../../ports.ts';
import type { Answered } from './answered.ts';
import { json, trouble } from './json.ts';

/** `GET /control`: what each channel does wrong. Secrets are not shown. */
export function showControl(state: SandboxState): LocalReply {
  const channels = state.channels.map(({ name, path, faults }) => [name, { url: state.url + path, faults }]);
  return json(200, { channels: Object.fromEntries(channels) });
}

/** `POST /control/<channel>`: one fault, a list of faults in order, or `{"kind": "none"}`. */
export function controlChannel(state: SandboxState, channel: SandboxChannel, posted: Posted): Answered {
  const refuse = (status: number, code: string, values: Readonly<Record<string, string>> = {}) => ({
    state,
    reply: trouble(status, code, values),
  });
  // A page from elsewhere can post this type only after asking, and nobody answers it.
  if (!/^application\/json\b/i.test(posted.headers['content-type'] ?? '')) return refuse(415, 'not-json-type');
  const value = parse(posted.body);
  if (value === undefined) return refuse(400, 'not-json');
  const parsed = parseFaults(value);
  if ('problem' in parsed) return refuse(400, parsed.problem.code, parsed.problem);
  return {
    state: withFaults(state, channel.name, parsed.faults),
    reply: json(200, { channel: channel.name, faults: parsed.faults }),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
