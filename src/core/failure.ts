/** Something outside the program could not be done (disk, network, terminal): exit 3. Thrown by the shell, shown as one sentence. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** Stable kebab-case id of what went wrong. */
  readonly code: string;
  /** What to do next. */
  readonly hint: string;

  /** `message`: one sentence with what was being done, and what happened. */
  constructor(code: string, message: string, hint: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** The person cancelled (Ctrl-C, closed terminal): exit 130. The journal is intact. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
