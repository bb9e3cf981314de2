import { EXIT } from '../commands/shared/exit-codes.ts';

/** How long what is under way may take to come to an end. */
const GRACE_MS = 2_000;

/** A signal that ends with the first Ctrl-C, hang-up or termination. A second one, or a late end, ends the process: the journal is whole at any time. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    setTimeout(() => process.exit(EXIT.interrupted), GRACE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  return controller.signal;
}
