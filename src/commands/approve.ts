import { latestDraft } from '../core/incident/approvals.ts';
import { approveStatement, rejectStatement } from '../core/incident/decide/approve-statement.ts';
import { statusOf } from '../core/incident/status.ts';
import type { World } from '../ports.ts';
import { draftPage } from '../render/draft-page.ts';
import { createPaint } from '../render/paint.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';
import { withWhomToRing } from './shared/whom-to-ring.ts';
import { deskFor } from './shared/write.ts';

/** `approve STATEMENT [--role R] [--for PERSON --via phone|room [--code CODE]] [--reject WHY] [--yes]`: one person's consent. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statement = oneWord(invocation.words, 'approve', 'statement');
  const reject = flag(invocation, 'reject');
  const code = flag(invocation, 'code');
  if (reject !== undefined && code !== undefined) throw misuse('one-of', { flags: ['--reject', '--code'] });
  const desk = await deskFor(invocation, world);
  let seen: string | undefined;
  if (reject === undefined && !given(invocation, 'yes')) {
    if (!world.screen.interactive) throw misuse('flag-missing', { flag: '--yes', command: 'approve' });
    const latest = latestDraft(desk.session.incident(), statement);
    if (latest) {
      world.screen.err(
        `${draftPage(desk.session.plan, latest, world.now(), world.screen.columns, createPaint(world.screen.colour))}\n`,
      );
      const keys = [
        { value: true, name: 'approve', key: 'a' },
        { value: false, name: 'leave it', key: 'q' },
      ];
      if (!(await world.prompter.key({ message: 'You have read it. Approve?', keys, header: () => '' }))) return 0;
      seen = latest.digest;
    }
  }
  const { session, by, behalf } = desk;
  const recorded = await session.record({ kind: 'person', id: by }, (incident, at) => {
    const asked = { plan: session.plan, incident, by, behalf, at };
    return reject === undefined
      ? approveStatement(asked, statement, flag(invocation, 'role'), { seen, code })
      : rejectStatement(asked, statement, reject);
  });
  if ('refusal' in recorded) throw new Stop(await withWhomToRing(world, session, recorded.refusal));
  const { entries } = recorded;
  const status = statusOf(desk.session.plan, desk.session.incident(), world.now());
  return report(invocation, world, desk, entries, { statement: status.statements.find(({ id }) => id === statement) });
}
