import { counted } from './layout/list.ts';

/** What is said when this machine's clock differs from the receivers' by so many minutes; positive: it is ahead. */
export function clockSkewLine(minutes: number): string {
  const by = counted(Math.abs(minutes), 'minute');
  return `The clock of this machine is ${by} ${minutes > 0 ? 'ahead of' : 'behind'} the receivers': set it, or signed statements are refused.`;
}
