import { counted, listed } from './layout/list.ts';
import { wrap } from './layout/wrap.ts';

/** What whoever has taken an incident to this machine has to know. `unusable`: channels that this machine cannot use. */
export function takenLines(
  {
    open,
    unusable,
    doubled,
  }: { readonly open: number; readonly unusable: readonly string[]; readonly doubled: boolean },
  columns: number,
): string {
  const lines = [
    ...(doubled ? ['Two copies may have spoken: look at every channel before you say anything.'] : []),
    ...(unusable.length === 0 ? [] : [`This machine cannot use ${listed(unusable)}: firsthour channel list says why.`]),
    ...(open === 0
      ? []
      : [
          `${counted(open, 'delivery is', 'deliveries are')} still open: firsthour retry goes on with ${open === 1 ? 'it' : 'them'}.`,
        ]),
    'Go on with: firsthour resume. firsthour handover shows where things stand.',
  ];
  return lines.map((line) => `${wrap(line, columns).join('\n')}\n`).join('');
}
