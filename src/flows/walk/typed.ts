/** What a person has typed and nothing was written of. */
export type Typed = {
  /** A line was answered. */
  readonly answered: (message: string, line: string) => void;
  /** What was answered is written, or given up: nothing of it is to be kept. */
  readonly forget: () => void;
  /** Keeps what was answered since, for when the same is asked again; the lines. */
  readonly keep: () => readonly string[];
  /** A kept line, once: it stands in the answer to this question. */
  readonly take: (message: string) => string | undefined;
};

/** Nothing typed yet. */
export function openTyped(): Typed {
  const fresh = new Map<string, string>();
  const kept = new Map<string, string>();
  return {
    answered: (message, line) => void (line.trim() !== '' && fresh.set(message, line)),
    forget: () => fresh.clear(),
    keep: () => {
      const lines = [...fresh.values()];
      for (const [message, line] of fresh) kept.set(message, line);
      fresh.clear();
      return lines;
    },
    take: (message) => {
      const line = kept.get(message);
      kept.delete(message);
      return line;
    },
  };
}
