import type { DeliveryReason } from '../channel/delivery.ts';
import { own } from '../statement/own.ts';
import type { Lesson, LessonCode } from './lesson.ts';
import type { ApprovalRow, Report } from './report.ts';
import type { Told } from './told.ts';

/** An approval that took so long is worth a thought. Minutes: then the next number is on the screen. */
const SLOW_APPROVAL = 5;
const UNUSABLE: readonly (DeliveryReason | null)[] = ['no-address', 'no-secret', 'bad-address'];

type Made = Pick<Report, 'clocks' | 'approvals' | 'emergencies' | 'not_there'>;

/** What to change in the playbook: only what this incident has shown, each with the entries that show it. */
export function lessonsOf(told: Told, made: Made): readonly Lesson[] {
  return together([
    ...fromClocks(told, made),
    ...fromSteps(told),
    ...fromDrafts(told),
    ...fromChannels(made),
    ...fromConsent(told, made),
  ]);
}

function fromClocks(told: Told, { clocks }: Made): readonly Lesson[] {
  return clocks.flatMap(({ id, state, minutes, due_seq, met_seq, end_seq, moved_from, fate }) => {
    if (id === 'estimate' && moved_from.length > 0) {
      const seqs = [...moved_from.map(({ seq }) => seq), ...(due_seq === null ? [] : [due_seq])];
      return [lesson('estimate-moved', playbookFile(told), 'facts.eta', { times: moved_from.length }, seqs)];
    }
    if (fate !== null || (state !== 'late' && state !== 'missed')) return [];
    const base = id.replace(/#\d+$/, '');
    const key = own(told.plan.playbook.deadlines, base) ? `deadlines.${base}` : keyOfPromise(id);
    const seqs = [due_seq, met_seq, end_seq].flatMap((seq) => seq ?? []);
    return [lesson(`deadline-${state}`, playbookFile(told), key, { id, minutes: minutes ?? 0 }, seqs)];
  });
}

/** What in the playbook makes a promise. */
function keyOfPromise(id: string): string {
  if (id.startsWith('pay-')) return `compensations.${id.slice('pay-'.length)}.pay_within`;
  if (id.startsWith('language-')) return 'languages';
  return id === 'estimate' ? 'facts.eta' : 'steps';
}

function fromSteps(told: Told): readonly Lesson[] {
  return told.steps.flatMap(({ entry }) => {
    if (entry.type === 'step.skipped') {
      const { step, because } = entry.data;
      return [lesson('step-skipped', playbookFile(told), `steps.${step}`, { step, because }, [entry.seq])];
    }
    if (entry.type === 'options.dropped') {
      const dropped = entry.data.options.filter((id) => own(told.plan.playbook.workarounds, id));
      return dropped.map((option) =>
        lesson('workaround-dropped', playbookFile(told), `workarounds.${option}`, { option }, [entry.seq]),
      );
    }
    if (entry.type === 'statement.rejected') {
      const { statement, because } = entry.data;
      return [lesson('rejected', playbookFile(told), `statements.${statement}`, { statement, because }, [entry.seq])];
    }
    return [];
  });
}

function fromDrafts(told: Told): readonly Lesson[] {
  return told.steps.flatMap(({ entry }) => {
    if (entry.type !== 'statement.drafted') return [];
    const { statement, edited, missing, owed, list } = entry.data;
    const first = told.plan.workspace.languages[0] ?? 'en';
    const byHand = edited.map((key) => {
      const [part = '', language = first] = key.split('.');
      const values = { statement, part, language };
      return lesson('part-by-hand', textsFile(told, language), `statements.${statement}.${part}`, values, [entry.seq]);
    });
    const lacking = missing.map((part) =>
      lesson('part-missing', textsFile(told, first), `statements.${statement}.${part}`, { statement, part }, [
        entry.seq,
      ]),
    );
    const untold = owed.map((language) =>
      lesson('language-owed', textsFile(told, language), `statements.${statement}`, { statement, language }, [
        entry.seq,
      ]),
    );
    const long = list
      .filter(({ fits }) => !fits)
      .map(({ channel, language }) =>
        lesson('text-too-long', textsFile(told, language), `statements.${statement}.short`, { statement, channel }, [
          entry.seq,
        ]),
      );
    return [...byHand, ...lacking, ...untold, ...long];
  });
}

function fromChannels({ not_there }: Made): readonly Lesson[] {
  return not_there.flatMap(({ channel, statement, state, reason, lost, seq }) => {
    const key = `channels.${channel}`;
    if (reason === 'dependency-lost')
      return [lesson('channel-lost', 'firsthour.yaml', `${key}.needs`, { channel, statement, lost }, [seq])];
    if (state === 'failed' || state === 'unknown')
      return [lesson('channel-failed', 'firsthour.yaml', key, { channel, reason: reason ?? '' }, [seq])];
    return UNUSABLE.some((one) => one === reason)
      ? [lesson('channel-unusable', 'firsthour.yaml', key, { channel, reason: reason ?? '' }, [seq])]
      : [];
  });
}

function fromConsent(told: Told, { approvals, emergencies }: Made): readonly Lesson[] {
  const slowest = approvals.reduce<ApprovalRow | null>(
    (most, one) => ((one.waited ?? 0) > (most?.waited ?? 0) ? one : most),
    null,
  );
  const slow =
    slowest && slowest.drafted_seq !== null && (slowest.waited ?? 0) >= SLOW_APPROVAL
      ? [
          lesson(
            'approval-slow',
            playbookFile(told),
            approvalKey(told, slowest.statement),
            { statement: slowest.statement, role: slowest.role, minutes: slowest.waited ?? 0 },
            [slowest.drafted_seq, slowest.seq],
          ),
        ]
      : [];
  const without = emergencies.map(({ statements, lacking, seq }) =>
    lesson('approval-missing', 'firsthour.yaml', 'people', { statements, roles: lacking }, [seq]),
  );
  return [...slow, ...without];
}

/** Which rule asks for a statement's approvals: its own, its stage's, or the default. */
function approvalKey({ plan }: Told, statement: string): string {
  const { approvals, statements } = plan.playbook;
  const names = [statement, own(statements, statement)?.stage ?? ''];
  return `approvals.${names.find((name) => Object.hasOwn(approvals ?? {}, name)) ?? 'default'}`;
}

function lesson(
  code: LessonCode,
  file: string,
  key: string,
  values: Lesson['values'],
  seqs: readonly number[],
): Lesson {
  return { code, file, key, values, seqs };
}

/** What was shown twice is one proposal with both places. */
function together(all: readonly Lesson[]): readonly Lesson[] {
  const merged = new Map<string, Lesson>();
  for (const one of all) {
    const key = `${one.code} ${one.file} ${one.key}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, seqs: [...new Set([...before.seqs, ...one.seqs])] } : one);
  }
  return [...merged.values()];
}

function playbookFile({ plan }: Told): string {
  return `playbooks/${plan.playbook.id}/playbook.yaml`;
}

function textsFile({ plan }: Told, language: string): string {
  return `playbooks/${plan.playbook.id}/${language}.yaml`;
}
