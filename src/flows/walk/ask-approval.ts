import { missingApprovals } from '../../core/incident/approvals.ts';
import { approveStatement } from '../../core/incident/decide/approve-statement.ts';
import type { DraftState } from '../../core/incident/incident.ts';
import { holders } from '../../core/incident/people.ts';
import { parseReadBack } from '../../core/incident/read-back.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import { askWay } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Somebody who could give an approval that is missing. */
type Candidate = { readonly person: string; readonly role: string; readonly state: DraftState };

/** Asks who has said yes, in whatever order they are reached. The speaker is the author: everybody else's word is entered for them. */
export async function askApproval(sitting: Sitting, states: readonly DraftState[]): Promise<Turn> {
  const { voice, session } = sitting;
  const candidates = states.flatMap((state) => candidatesFor(session.plan, state));
  const several = new Set(candidates.map(({ state }) => state)).size > 1;
  const given = await choose<Candidate | null>(sitting, {
    message: voice.words('who-approves'),
    choices: [
      ...candidates.map((value) => {
        const person = voice.person(session.plan, value.person);
        const name = voice.words('in-role', { person, role: value.role });
        return { value, name, ...(several ? { hint: value.state.draft.statement } : {}) };
      }),
      { value: null, name: voice.words('nobody-yet') },
    ],
  });
  if (given === MENU) return 'menu';
  if (given === null) return 'on';
  const behalf = await askWay(sitting, given.person);
  if (behalf === MENU) return 'menu';
  const code = behalf.via === 'phone' ? await askReadBack(sitting, given.person) : undefined;
  if (code === MENU) return 'menu';
  const { statement } = given.state.draft;
  const reading = { seen: given.state.digest, code };
  await sitting.write((asked) => approveStatement(asked, statement, given.role, reading), behalf);
  return 'on';
}

/** What a person at the telephone read back; Enter: nothing. */
async function askReadBack(sitting: Sitting, person: string): Promise<OrMenu<string | undefined>> {
  const { voice, session } = sitting;
  const typed = await text(sitting, {
    message: voice.words('read-back', { person: voice.person(session.plan, person) }),
    check: (line) => (line.trim() === '' || parseReadBack(line) !== undefined ? null : voice.words('not-a-code')),
  });
  if (typed === MENU) return MENU;
  return typed.trim() === '' ? undefined : typed;
}

/** Holders of the missing roles who did not write it and have not approved it in another role. */
function candidatesFor(plan: Plan, state: DraftState): readonly Candidate[] {
  const spent = [state.author, ...state.approvals.map(({ person }) => person)];
  return [...new Set(missingApprovals(state))].flatMap((role) =>
    holders(plan, role)
      .filter((person) => !spent.includes(person))
      .map((person) => ({ person, role, state })),
  );
}
