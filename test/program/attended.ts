import { afterEach } from 'vitest';

import { openTerminal, type Terminal, type TerminalOptions } from '../pty/terminal.ts';
import { type DrillSetting, openDrills } from './drill-setting.ts';
import { firsthour, PROGRAM, type Ran } from './firsthour.ts';

/** A drill with people: cards stop, and a caller comes while they speak. */
export const CARDS = `format: firsthour/scenario@1
title: Cards have stopped
begins: "2026-11-24 03:00"
lasts: 2h
as: duty-comms
opened: { at: 5m, facts: { services: [cards] } }
course:
  - at: 5m
    say: The technical lead reports by telephone.
    learn: { cause: network, safety: true }
    from: duty-technical
    confirmed: true
  - { at: 5m, channel: social, fault: { kind: status, status: 503 }, for: 90m }
  - { at: 110m, fails: [atm], caller: { asks: "Radio, whether money is gone", call_back: 5m } }
operator:
  - { at: 6m, run: [publish, staff-brief, holding, --yes] }
pass: 100
`;

/** The id of the first drill of it. */
export const ID = '2026-11-24-generic-outage-cards';

/** A new workspace with that scenario, where people sit at terminals. */
export type Room = DrillSetting & {
  /** Starts the built program in a terminal of 80 columns and 40 rows; \`who\` speaks. */
  readonly sit: (who: string, argv: readonly string[], options?: TerminalOptions) => Terminal;
  /** Runs a command without a terminal. */
  readonly run: (who: string, ...argv: readonly string[]) => Promise<Ran>;
  /** Starts the drill, and waits until its first question is there. */
  readonly rehearse: (...flags: readonly string[]) => Promise<Terminal>;
  readonly notes: () => readonly string[];
};

const open: { room: DrillSetting; terminals: Terminal[] }[] = [];

/** Opens a room that is cleared away after the test. */
export function openRoom(scenario = CARDS): Room {
  const room = openDrills();
  const terminals: Terminal[] = [];
  open.push({ room, terminals });
  room.put('playbooks/generic-outage/scenarios/cards.yaml', scenario);
  const envOf = (who: string) => ({ HOME: room.folder, FIRSTHOUR_AS: who });
  const sit: Room['sit'] = (who, argv, options = {}) => {
    const sized = { columns: 80, rows: 40, ...options, cwd: room.folder, env: envOf(who) };
    const terminal = openTerminal(process.execPath, [PROGRAM, ...argv], sized);
    terminals.push(terminal);
    return terminal;
  };
  return {
    ...room,
    sit,
    run: (who, ...argv) => firsthour(argv, { cwd: room.folder, env: envOf(who) }),
    rehearse: async (...flags) => {
      const terminal = sit('duty-comms', ['drill', 'run', 'cards', '--attended', ...flags]);
      await terminal.waitFor('Send it?');
      return terminal;
    },
    notes: () => room.entries(ID).flatMap(({ data }) => ('text' in data ? [String(data.text)] : [])),
  };
}

afterEach(() => {
  for (const { room, terminals } of open.splice(0)) {
    for (const terminal of terminals) terminal.kill('SIGKILL');
    room.clear();
  }
});
