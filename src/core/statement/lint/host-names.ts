import type { Match } from './topic.ts';

const KINDS = 'srv|server|db|sql|web|app|api|node|host|vm|lb|dc|pay|redis|kafka|mq|esx|prod|prd|test|dev|stg';

/**
 * Names of machines, by their form: db-prod-03, srv01, x.internal, 10.2.0.7. Small letters only, and not inside an
 * address: a reference number is for customers.
 */
const HOST_NAME = new RegExp(
  [
    String.raw`[a-z][a-z0-9]*(?:-[a-z0-9]+)+-\d{1,4}`,
    String.raw`(?:${KINDS})-?\d{1,4}`,
    String.raw`[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:local|internal|lan|corp|intra)`,
    String.raw`(?:\d{1,3}\.){3}\d{1,3}`,
  ]
    .map((form) => String.raw`(?<![\w./@:-])${form}(?:\.[a-z0-9-]+)*(?![\w@/-]|\.\w)`)
    .join('|'),
  'g',
);

/** Where a text names machines. */
export function hostNames(text: string): readonly Match[] {
  return [...text.matchAll(HOST_NAME)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
