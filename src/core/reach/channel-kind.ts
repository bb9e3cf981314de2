/** Words in the name of a channel or its connector that say how it reaches people. */
const KINDS = {
  email: ['email', 'mail', 'mails', 'newsletter', 'smtp'],
  telephone: ['phone', 'phones', 'telephone', 'call', 'calls', 'hotline', 'ivr', 'voice', 'sms', 'text-messages'],
} as const;

/** Ways that fail together, whoever runs them. */
export type ChannelKind = keyof typeof KINDS;

/**
 * What a channel is: text messages where its limit is counted in their segments; else by the words of its id, or of its
 * connector's. Nothing else in the files says so. Null: neither.
 */
export function kindOf({
  id,
  connector,
  segments,
}: {
  readonly id: string;
  readonly connector: string;
  readonly segments: boolean;
}): ChannelKind | null {
  return segments ? 'telephone' : (byName(id) ?? byName(connector));
}

function byName(name: string): ChannelKind | null {
  const words: readonly string[] = [name, ...name.split('-')];
  const kinds = Object.entries(KINDS) as readonly (readonly [ChannelKind, readonly string[]])[];
  return kinds.find(([, known]) => known.some((word) => words.includes(word)))?.[0] ?? null;
}
