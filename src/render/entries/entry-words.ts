import type { Entry } from '../../core/incident/entry.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { deliveryWords } from './delivery-words.ts';
import { recordWords } from './record-words.ts';
import { statementWords } from './statement-words.ts';

/** What an entry says, as a phrase: `card payments, cash machines since 13:05`. One of a newer program keeps its type. */
export function entryWords(plan: Plan, entry: Entry): string {
  return recordWords(plan, entry) ?? statementWords(plan, entry) ?? deliveryWords(plan, entry) ?? unknownWords(entry);
}

function unknownWords({ type }: Entry): string {
  return `${type} (this version does not know it)`;
}
