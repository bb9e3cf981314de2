/** What a receiver can make of a webhook's body. A body of another shape has its text and blanks. */
export type ReceivedStatement = {
  readonly type: string;
  readonly mode: 'live' | 'drill';
  readonly incident: string;
  readonly incident_uid: string;
  readonly reference: string;
  readonly statement: string;
  readonly revision: number;
  readonly stage: string;
  readonly audience: string;
  /** BCP 47; `und` when it is not said. */
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** The sentence of the promise, as it stands in the text. */
  readonly promise: string;
  readonly next_update_by: string | null;
  readonly supersedes: { readonly statement: string; readonly revision: number } | null;
};

/** True for a message that takes another one back: there is nothing in it to be shown. */
export function isRetraction({ type }: ReceivedStatement): boolean {
  return type.endsWith('statement.retracted');
}

type Fields = Readonly<Record<string, unknown>>;

const LANGUAGE = /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8}){0,4}$/;

/** Reads a body; null when it is not a JSON object. Nothing in it is trusted to be there or to be of its type. */
export function readStatement(body: string): ReceivedStatement | null {
  const whole = parse(body);
  if (!whole) return null;
  const data = record(whole.data) ?? whole;
  const type = text(whole.type);
  const language = text(data.language);
  const due = text(data.next_update_by);
  return {
    type,
    mode: data.mode === 'drill' || type.startsWith('drill.') ? 'drill' : 'live',
    incident: text(data.incident),
    incident_uid: text(data.incident_uid),
    reference: text(data.reference),
    statement: text(data.statement),
    revision: number(data.revision),
    stage: text(data.stage),
    audience: text(data.audience),
    language: LANGUAGE.test(language) ? language : 'und',
    subject: text(data.subject),
    text: text(data.text) || body,
    promise: text(record(data.parts)?.next_update),
    next_update_by: Number.isNaN(Date.parse(due)) ? null : new Date(Date.parse(due)).toISOString(),
    supersedes: replaced(record(data.supersedes)),
  };
}

function parse(body: string): Fields | null {
  try {
    return record(JSON.parse(body));
  } catch {
    return null;
  }
}

function replaced(value: Fields | null): ReceivedStatement['supersedes'] {
  return value ? { statement: text(value.statement), revision: number(value.revision) } : null;
}

function record(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
