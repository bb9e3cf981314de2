import type { StartSandbox } from '../ports.ts';

/** Starts a sandbox on a real server of this machine; both are loaded only then. */
export const startSandboxHere: StartSandbox = async (options) => {
  const { startSandbox } = await import('../routes/sandbox/start-sandbox.ts');
  const { serve } = await import('../shell/http/serve.ts');
  return startSandbox(serve, options);
};
