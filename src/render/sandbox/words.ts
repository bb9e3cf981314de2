import type { Fault } from '../../core/sandbox/fault.ts';
import type { Mark } from '../../core/sandbox/mark.ts';
import type { Received } from '../../core/sandbox/received.ts';
import { sandboxWords } from './answers.ts';

const COLUMNS = new Map([
  ['website', 'Website'],
  ['social', 'Social feed'],
  ['email', 'Mailbox'],
]);

/** The heading of a channel's column. */
export function columnTitle(channel: string): string {
  return COLUMNS.get(channel) ?? channel;
}

const STAGES = new Map([
  ['briefing', 'Briefing'],
  ['holding', 'First statement'],
  ['update', 'Update'],
  ['restored', 'Working again'],
  ['apology', 'Apology'],
  ['report', 'Report'],
  ['correction', 'Correction'],
]);

/** A stage as the page names it; what is not a stage is a message. */
export function stageTitle(stage: string): string {
  return STAGES.get(stage) ?? 'Message';
}

const MARKS: Readonly<Record<Mark['kind'], string>> = {
  superseded: 'Superseded',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
};

/** What was done to a message since. */
export function markTitle(kind: Mark['kind']): string {
  return MARKS[kind];
}

/** What became of a request that customers do not see. */
export function unseenWords(received: Received): string {
  if (received.outcome === 'conflict') return `Refused: ${sandboxWords('same-id-other-bytes')}`;
  if (received.outcome === 'not-taken')
    return `Not taken: the channel ${received.fault ? faultDoes(received.fault) : 'failed'}`;
  return `Refused: ${sandboxWords(received.problem ?? '')}`;
}

/** What a channel is told to do wrong. */
export function faultWords(fault: Fault): string {
  return `${faultDoes(fault)}${fault.times === undefined ? '' : fault.times === 1 ? ', once' : `, ${fault.times} times`}`;
}

/** What a channel does wrong with one request. */
export function faultDoes(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
      return `answers ${fault.status}`;
    case 'delay':
      return `answers ${fault.ms} ms late`;
    case 'hang':
      return fault.taken ? 'takes it and never answers' : 'never answers';
    case 'reset':
      return fault.taken ? 'takes it and cuts the connection' : 'cuts the connection';
    case 'rate-limit':
      return `answers 429, wait ${fault.retry_after} s`;
    case 'drip':
      return 'answers byte by byte';
    case 'redirect':
      return `redirects to ${fault.to}`;
    case 'huge':
      return `answers ${fault.bytes} bytes`;
  }
}
