import type { SandboxState } from '../../core/sandbox/state.ts';
import type { LocalReply } from '../../ports.ts';

/** What a request is judged with. */
export type Setting = { readonly now: string; readonly zone: string; readonly organisation: string };

/** The answer to a request, and what the sandbox knows then. */
export type Answered = { readonly state: SandboxState; readonly reply: LocalReply };
