import type { Send } from '../ports.ts';

/** The last lock: whatever was planned and whatever it is called, nothing leaves a drill or a demo but for the server that belongs to it. */
export function within(origin: () => string, send: Send): Send {
  return async (request, signal) => {
    if (new URL(request.url).origin !== origin()) throw new Error(`${request.channel} was about to send off the stage`);
    return send(request, signal);
  };
}
