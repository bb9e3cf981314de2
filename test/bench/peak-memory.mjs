// Loaded into a process (--import): leaves the most memory that it ever held, in MiB, in the file that PEAK_MEMORY names.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY, String(peakInKib() / 1024)));

/** Linux counts what the parent held before exec into maxRSS, so there the process's own high-water mark is read. */
function peakInKib() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
