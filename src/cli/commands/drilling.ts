import type { Spec } from '../spec.ts';

/** Commands that rehearse. */
export const DRILLING: readonly Spec[] = [
  {
    name: 'drill run',
    words: '[scenario]',
    does: 'play a scenario against the sandbox, an hour in about a second, and judge it',
    about:
      'A scenario is playbooks/<id>/scenarios/NAME.yaml, named by NAME or <id>/NAME, or any file. Nothing leaves this machine: a drill knows no live address, and every text begins with EXERCISE. It stays in drills/, and is never the open incident. The same seed gives the same drill, to the byte. Exit 1 below the mark, or when the scenario cannot be run. --json: {scenario, seed, incident, passed, score, mark, formula, measures, checks: [{id, passed, expected, actual, minute, points, of}]}, with --all {drills: […], broken: […]}; minutes count from when the impact starts.',
    flags: [
      { flag: '--all', does: 'every scenario of every playbook' },
      { flag: '--seed <number>', does: 'what chance brings (default: 1)' },
      { flag: '--format <format>', does: 'text, json or junit' },
    ],
    examples: [
      'firsthour drill run data-centre-loss/night',
      'firsthour drill run night --seed 7 --json',
      'firsthour drill run --all --format junit',
    ],
    load: async () => (await import('../../commands/drill-run.ts')).run,
  },
];
