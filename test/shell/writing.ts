import { writeFileSync } from 'node:fs';

import { createScreen } from '../../src/shell/screen.ts';

// Writes lines without end, until nobody reads them.
let open = true;
const screen = createScreen(process, () => {
  open = false;
});
let lines = 0;

function more(): void {
  lines += 1;
  screen.out(`${'line '.repeat(200)}${lines}\n`);
  if (open) setImmediate(more);
  else {
    screen.out('to nobody\n');
    writeFileSync(process.env.RESULT ?? '', 'ended by itself');
  }
}

more();
