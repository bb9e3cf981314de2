import { missingApprovals } from '../../core/incident/approvals.ts';
import { approveStatement } from '../../core/incident/decide/approve-statement.ts';
import type { DraftState } from '../../core/incident/incident.ts';
import { holders } from '../../core/incident/people.ts';
import { askWay } from './ask-way.ts';
import type { Sitting } from './sitting.ts';

/** Asks who approves the first statement that lacks it. The speaker is the author: everybody else's word is entered for them. */
export async function askApproval(sitting: Sitting, states: readonly DraftState[]): Promise<void> {
  const { world, voice, session, header, by } = sitting;
  const state = states.find((one) => missingApprovals(one).length > 0);
  const role = state ? missingApprovals(state)[0] : undefined;
  if (!state || role === undefined) return;
  const given = state.approvals.map(({ person }) => person);
  const people = holders(session.plan, role).filter((id) => id !== state.author && !given.includes(id));
  const person = await world.prompter.choose<string | null>({
    message: voice.words('who-approves', { role }),
    choices: [
      ...people.map((id) => ({ value: id, name: voice.person(session.plan, id) })),
      { value: null, name: voice.words('nobody-yet') },
    ],
    header,
  });
  if (person === null) return;
  const behalf = person === by ? {} : { for: person, via: await askWay(sitting) };
  await sitting.write((asked) => approveStatement(asked, state.draft.statement, role, state.digest), behalf);
}
