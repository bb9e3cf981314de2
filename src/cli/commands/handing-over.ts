import type { Spec } from '../spec.ts';
import { BECAUSE, INCIDENT, SPEAKS } from '../spec.ts';

/** Commands about who leads, and on which machine. */
export const HANDING_OVER: readonly Spec[] = [
  {
    name: 'handover',
    words: '[incident]',
    does: 'one page for whoever takes over; --to hands command over to them',
    flags: [{ flag: '--to <person>', does: 'who commands from now on' }, ...SPEAKS],
    examples: ['firsthour handover', 'firsthour handover --to deputy-comms'],
    load: async () => (await import('../../commands/handover.ts')).run,
  },
  {
    name: 'take',
    words: '[incident] [from]',
    does: 'take command over; from a bundle, or from a copied folder of an incident, on this machine',
    about:
      'With a file of firsthour bundle, the incident goes on here. Without a hand-over (the other machine is dead), two copies may have spoken: the reason is written down, and status says so from then on.',
    flags: [
      { flag: '--without-handing-over', does: 'it was copied, and nobody handed it over (needs --because)' },
      BECAUSE,
      ...INCIDENT,
      ...SPEAKS.slice(1, 2),
    ],
    examples: [
      'firsthour take --as deputy-comms',
      'firsthour take /media/usb/incident.bundle',
      'firsthour take /mnt/disk/incidents/2016-09-10-data-centre-loss --without-handing-over --because "the laptop is dead"',
    ],
    load: async () => (await import('../../commands/take.ts')).run,
  },
  {
    name: 'bundle',
    words: '[incident] <file>',
    does: 'one file with all of the incident, for another machine; this copy then records and sends nothing more',
    flags: [{ flag: '--privileged', does: 'take privileged notes along; else they stay here' }, ...SPEAKS.slice(0, 2)],
    examples: ['firsthour bundle /media/usb/incident.bundle'],
    load: async () => (await import('../../commands/bundle.ts')).run,
  },
];
