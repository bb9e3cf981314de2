import { NO_HEAD } from './entry.ts';
import type { Incident } from './incident.ts';

/** The state before the first entry. */
export const NOTHING_YET: Incident = {
  id: '',
  uid: '',
  mode: 'live',
  state: 'open',
  playbook: { id: '', version: '', digest: '' },
  plan: '',
  opened_at: '',
  planned: null,
  commander: '',
  facts: {},
  lost: {},
  alive: {},
  options: {},
  chosen: [],
  withheld: [],
  classified_at: null,
  closed_at: null,
  outlives: { handed_over: [], left: [] },
  filed: {},
  skipped: {},
  tasks: {},
  drafts: {},
  releases: [],
  deliveries: {},
  notes: 0,
  seq: 0,
  head: NO_HEAD,
  unknown: [],
};
