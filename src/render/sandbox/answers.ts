type Values = Readonly<Record<string, string>>;

const ANSWERS: Readonly<Record<string, (values: Values) => string>> = {
  'not-local': () => 'this sandbox answers only to its address on this machine',
  'too-large': () => 'the body is over 64 KiB',
  'not-utf-8': () => 'the body is not UTF-8',
  'not-found': (values) => `there is nothing at ${values.path}`,
  'method-not-allowed': (values) => `only ${values.allow} is answered here`,
  'no-signature': () => 'webhook-id, webhook-timestamp or webhook-signature is missing',
  'bad-signature': () => 'the signature does not fit',
  stale: () => 'the webhook-timestamp is more than 5 minutes away from the clock of the receiver',
  'not-json': () => 'the body is not JSON',
  'not-json-type': () => 'send it as content-type: application/json',
  'same-id-other-bytes': () => 'this webhook-id came before with other bytes',
  'told-to-fail': (values) => `this channel was told to answer ${values.status}`,
  'too-many': () => 'too many requests',
  moved: (values) => `moved to ${values.to}`,
  'not-a-fault': (values) => `a fault is ${values.accepted}`,
  'unknown-kind': (values) => `"kind" is one of ${values.accepted}`,
  'unknown-key': (values) => `"${values.key}" is no key of this fault; it has ${values.accepted}`,
  'bad-value': (values) => `"${values.key}" is ${values.accepted}`,
};

/** The sentence of an answer that is no receipt. */
export function sandboxWords(code: string, values: Values = {}): string {
  return ANSWERS[code]?.(values) ?? code;
}
