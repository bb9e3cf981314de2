import { AROUND } from './commands/around.ts';
import { DRILLING } from './commands/drilling.ts';
import { HANDING_OVER } from './commands/handing-over.ts';
import { RECORDING } from './commands/recording.ts';
import { SEEING } from './commands/seeing.ts';
import { SET_UP } from './commands/set-up.ts';
import { SPEAKING } from './commands/speaking.ts';
import { WALKING } from './commands/walking.ts';
import type { Spec } from './spec.ts';

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly Spec[] = [
  ...SET_UP,
  ...WALKING,
  ...HANDING_OVER,
  ...RECORDING,
  ...SPEAKING,
  ...SEEING,
  ...DRILLING,
  ...AROUND,
];
