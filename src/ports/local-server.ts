/** A request to a local server. Header names are lower-case. */
export type LocalRequest = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly text: string } | { readonly problem: 'too-large' | 'not-utf-8' };
};

/** What a local server does with a request. `stream` keeps the connection for `announce` (Server-Sent Events). */
export type LocalReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly delayMs?: number;
      /** Set: the body goes one byte at a time, with this pause between. */
      readonly dripMs?: number;
    }
  | { readonly kind: 'hang' | 'reset' | 'stream' };

/**
 * When a server does things, where that is not at once and by the machine's clock. `gone` ends when the other side goes away or
 * the server closes; then what waits fails.
 */
export type Pace = {
  /** Waits for a request's turn. `key` tells requests apart: the same each time the same thing is asked. */
  readonly turn: (key: string, gone: AbortSignal) => Promise<void>;
  readonly wait: (ms: number, gone: AbortSignal) => Promise<void>;
  /** Keeps a request that is never answered, until it is gone. */
  readonly hold: (gone: AbortSignal) => Promise<void>;
};

/** A server on loopback. `close` ends every connection at once, hung ones too. */
export type LocalServer = {
  readonly url: string;
  /** Tells every stream an event of that name. */
  readonly announce: (event: string) => void;
  readonly close: () => Promise<void>;
};

/** Opens a server on loopback; port 0 takes a free one. Fails (`Failure`) when the port is taken. */
export type Serve = (options: {
  readonly port: number;
  readonly answer: (request: LocalRequest) => LocalReply;
  readonly pace?: Pace;
}) => Promise<LocalServer>;
