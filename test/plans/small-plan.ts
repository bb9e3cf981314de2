import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Playbook, Texts, Workspace } from '../../src/core/schema/generated/types.ts';

/** A bank with a website in the data centre, a social account and a mail service outside; English first, then Romanian. */
export const SMALL_WORKSPACE: Workspace = {
  format: 'firsthour/workspace@1',
  organisation: 'Small Bank',
  timezone: 'Europe/Bucharest',
  languages: ['en', 'ro'],
  services: {
    cards: { money: true, needs: ['switch'] },
    atm: { money: true, needs: ['switch'] },
    website: { needs: ['site'] },
    branches: {},
  },
  dependencies: { site: 'Main site', switch: 'Card switch', office: 'Office network' },
  links: [{ url: 'https://www.small.example/now', needs: ['website'] }, { url: 'https://status-small.example' }],
  contacts: [{ text: '+40 21 000 00 00', needs: ['office'] }, { text: { en: 'any branch', ro: 'orice sucursală' } }],
  people: [
    { id: 'ana', name: 'Ana', roles: ['commander', 'comms-lead'] },
    { id: 'dan', name: 'Dan', roles: ['comms-lead', 'technical'] },
    { id: 'eva', name: 'Eva', roles: ['finance', 'legal', 'risk'] },
  ],
  channels: {
    website: {
      connector: 'webhook',
      url: { env: 'WEBSITE_URL' },
      secret: { env: 'WEBSITE_SECRET' },
      audiences: ['customers'],
      needs: ['site'],
    },
    social: {
      connector: 'webhook',
      url: { env: 'SOCIAL_URL' },
      secret: { env: 'SOCIAL_SECRET' },
      audiences: ['customers'],
      limit: { unit: 'chars', max: 400 },
    },
    mail: {
      connector: 'webhook',
      url: { env: 'MAIL_URL' },
      secret: { env: 'MAIL_SECRET' },
      audiences: ['customers', 'staff'],
    },
    door: { connector: 'manual', audiences: ['customers'], languages: ['ro'] },
  },
};

/** One playbook with every rule that composing knows. */
export const SMALL_PLAYBOOK: Playbook = {
  format: 'firsthour/playbook@1',
  id: 'small-outage',
  version: '1.0.0',
  title: 'A small outage',
  languages: ['en', 'ro'],
  symptoms: ['atm', 'cards'],
  assume_lost: ['site'],
  facts: {
    scope: { ask: 'Who?', type: 'choice', of: ['all', 'some'], default: 'all' },
    actions: { ask: 'Doing?', type: 'choices', of: ['repairing', 'moving'], default: ['repairing'] },
    cause: { ask: 'Why?', type: 'choice', of: ['power', 'network'], optional: true, confirm: 'technical' },
    eta: { ask: 'When?', type: 'time', optional: true, confirm: 'technical' },
    money_safe: { ask: 'Safe?', type: 'boolean', optional: true, confirm: 'technical' },
    cards_hit: { ask: 'How many cards?', type: 'number', optional: true },
    secret: { ask: 'Who did it?', type: 'choice', of: ['insider'], internal: true, optional: true },
  },
  severity: [{ id: 'critical', when: { services: ['cards', 'atm'], scope: 'all' } }, { id: 'major' }],
  deadlines: {
    'first-statement': { within: '1h', from: 'started', met_by: { public: 'customers' } },
    'next-update': { every: [{ interval: '30m', for: '2h' }, { interval: '1h' }], from: 'public', until: 'restored' },
  },
  workarounds: {
    'other-atm': { when: { services: ['atm'] }, offer: 'first', check: 'Does it work?', costs: 'refund-fees' },
    'branch-cash': { when: { services: ['atm', 'cards'] }, needs: ['branches'], hours: 'Mon-Fri 09:00-17:00' },
  },
  compensations: {
    'refund-fees': { when: { services: ['atm'] }, promise: 'first', approve: ['finance'], pay_within: '30d' },
    'late-fees': { when: { services: ['cards'] }, approve: ['finance', 'legal'], pay_within: '60d' },
  },
  statements: {
    'staff-brief': {
      stage: 'briefing',
      audience: 'staff',
      parts: ['what', 'since', 'workaround', 'next_update'],
      preapproved: true,
    },
    holding: {
      stage: 'holding',
      audience: 'customers',
      parts: [
        'what',
        'who',
        'since',
        'regret',
        'action',
        'workaround',
        'unknown',
        'compensation',
        'next_update',
        'contact',
      ],
      preapproved: true,
    },
    update: {
      stage: 'update',
      audience: 'customers',
      parts: ['what', 'cause', 'action', 'eta', 'workaround', 'safety', 'unknown', 'next_update'],
      preapproved: true,
    },
    restored: {
      stage: 'restored',
      audience: 'customers',
      parts: ['what', 'until', 'regret', 'check', 'safety', 'contact'],
    },
    apology: {
      stage: 'apology',
      audience: 'customers',
      parts: ['cause', 'regret', 'responsibility', 'compensation', 'action', 'contact', 'feedback'],
    },
  },
  approvals: { default: [{ role: 'comms-lead' }], apology: [{ role: 'comms-lead', count: 2 }, { role: 'legal' }] },
  steps: [
    { id: 'assess', title: 'What do customers see?', ask: ['services', 'started_at'] },
    { id: 'speak', title: 'Speak', publish: ['staff-brief', 'holding'] },
    { id: 'updates', title: 'Keep the promise', publish: ['update'], repeat: 'next-update', until: 'restored' },
    { id: 'restored', title: 'Does it work again?', mark: 'restored' },
    { id: 'say-restored', title: 'Say so', publish: ['restored'] },
    { id: 'redress', title: 'What do we give back?', choose: 'compensations' },
    { id: 'apology', title: 'Apologise', publish: ['apology'] },
  ],
};

const EN: Texts = {
  format: 'firsthour/texts@1',
  language: 'en',
  timezone_name: 'Bucharest time',
  services: { cards: 'card payments', atm: 'cash machines', website: 'our website', branches: 'our branches' },
  facts: {
    scope: { all: 'All customers are affected.', some: 'Some customers are affected.' },
    actions: { repairing: 'We are repairing it.', moving: 'We are moving to another site.' },
    cause: { power: 'a power failure', network: 'a network failure' },
    money_safe: { true: 'Your money is safe.' },
  },
  workarounds: {
    'other-atm': "Use another bank's machine.",
    'branch-cash': 'Our branches pay out cash.',
    none: 'We have no other way yet. We will say more by {$next_update_by}.',
  },
  compensations: {
    'refund-fees': 'We will refund the fees.',
    'late-fees': 'We will pay late fees by {$pay_by}.',
    none: 'There is nothing to refund.',
  },
  unknown: {
    started_at: { unknown: 'We first saw it at {$detected_at}.' },
    cause: { unknown: 'We do not yet know the cause.', checking: 'We are still checking the cause.' },
    eta: { unknown: 'We cannot say when it will work.', checking: 'We are working out when it will work.' },
    link: { unknown: 'We will write again here by {$next_update_by}.' },
  },
  correction: {
    subject: 'Correction of our message of {$corrected_at}',
    what: 'This corrects our message of {$corrected_at}.',
    contact: 'For help: {$contact}.',
  },
  estimate: {
    moved: 'We said {$eta_said}. We now expect {$eta}.',
    withdrawn: 'We said {$eta_said}. We can no longer give a time.',
  },
  statements: {
    'staff-brief': {
      subject: 'For staff: {$services}',
      what: 'Not working: {$services}.',
      since: 'Since {$started_at}.',
      next_update: 'Next word by {$next_update_by}.',
    },
    holding: {
      subject: 'Not working: {$services}',
      what: 'These services are not working: {$services}.',
      who: '{$scope}',
      since: 'The problem began at {$started_at}.',
      regret: 'We are sorry. Putting this right is our job.',
      next_update: 'Next update by {$next_update_by} on {$link}.',
      contact: 'For help: {$contact}.',
      short: {
        what: 'Down: {$services}.',
        since: 'Since {$started_at}.',
        regret: 'We are sorry.',
        workaround: 'Try other machines.',
      },
    },
    update: {
      subject: 'Still not working: {$services}',
      what: 'Still not working: {$services}.',
      cause: 'The cause: {$cause}.',
      eta: 'We expect it to work by {$eta}.',
      safety: '{$money_safe}',
      next_update: 'Next update by {$next_update_by} on {$link}.',
    },
    restored: {
      subject: 'Working again: {$services}',
      what: 'Working again: {$services}.',
      until: 'It ended at {$restored_at}.',
      regret: 'We are sorry.',
      check: 'Please look through your account.',
      safety: '{$money_safe}',
      contact: 'For help: {$contact}.',
    },
    apology: {
      subject: 'Our apology',
      cause: 'The cause was {$cause}.',
      regret: 'We apologise.',
      responsibility: 'It was our fault.',
      action: 'We are examining it.',
      contact: 'For help: {$contact}.',
      feedback: 'You will have your money by {$pay_by}.',
    },
  },
};

const RO: Texts = {
  format: 'firsthour/texts@1',
  language: 'ro',
  timezone_name: 'ora Bucureștiului',
  services: { cards: 'plățile cu cardul', atm: 'bancomatele', website: 'site-ul nostru', branches: 'sucursalele' },
  facts: {
    scope: { all: 'Sunt afectați toți clienții.', some: 'Sunt afectați unii clienți.' },
    actions: { repairing: 'Reparăm.', moving: 'Ne mutăm în alt centru.' },
    cause: { power: 'o pană de curent', network: 'o defecțiune de rețea' },
    money_safe: { true: 'Banii dumneavoastră sunt în siguranță.' },
  },
  workarounds: {
    'other-atm': 'Folosiți bancomatele altor bănci.',
    'branch-cash': 'Sucursalele noastre plătesc numerar.',
    none: 'Nu avem încă altă cale. Revenim cel târziu la {$next_update_by}.',
  },
  compensations: {
    'refund-fees': 'Vă returnăm comisioanele.',
    'late-fees': 'Plătim penalitățile până la {$pay_by}.',
    none: 'Nu este nimic de returnat.',
  },
  unknown: {
    started_at: { unknown: 'Am văzut-o prima dată la {$detected_at}.' },
    cause: { unknown: 'Nu știm încă cauza.', checking: 'Verificăm cauza.' },
    eta: { unknown: 'Nu putem spune când va funcționa.', checking: 'Estimăm când va funcționa.' },
    link: { unknown: 'Revenim aici cel târziu la {$next_update_by}.' },
  },
  correction: {
    subject: 'Rectificare la mesajul de la {$corrected_at}',
    what: 'Corectăm mesajul de la {$corrected_at}.',
    contact: 'Pentru ajutor: {$contact}.',
  },
  estimate: {
    moved: 'Am spus {$eta_said}. Acum estimăm {$eta}.',
    withdrawn: 'Am spus {$eta_said}. Nu mai putem da o oră.',
  },
  statements: {
    'staff-brief': {
      subject: 'Pentru colegi: {$services}',
      what: 'Nu funcționează: {$services}.',
      since: 'De la {$started_at}.',
      next_update: 'Noutăți cel târziu la {$next_update_by}.',
    },
    holding: {
      subject: 'Nu funcționează: {$services}',
      what: 'Nu funcționează: {$services}.',
      who: '{$scope}',
      since: 'A început la {$started_at}.',
      regret: 'Ne pare rău. Este datoria noastră să rezolvăm.',
      next_update: 'Revenim pe {$link} cel târziu la {$next_update_by}.',
      contact: 'Pentru ajutor: {$contact}.',
      short: { since: 'De la {$started_at}.', regret: 'Ne pare rău.' },
    },
    update: {
      subject: 'Încă nu funcționează: {$services}',
      what: 'Încă nu funcționează: {$services}.',
      cause: 'Cauza: {$cause}.',
      eta: 'Estimăm repornirea la {$eta}.',
      safety: '{$money_safe}',
      next_update: 'Revenim pe {$link} cel târziu la {$next_update_by}.',
    },
    restored: {
      subject: 'Funcționează din nou: {$services}',
      what: 'Funcționează din nou: {$services}.',
      until: 'S-a încheiat la {$restored_at}.',
      regret: 'Ne pare rău.',
      check: 'Vă rugăm să vă verificați contul.',
      safety: '{$money_safe}',
      contact: 'Pentru ajutor: {$contact}.',
    },
    apology: {
      subject: 'Ne cerem scuze',
      cause: 'Cauza a fost {$cause}.',
      regret: 'Ne cerem scuze.',
      responsibility: 'A fost vina noastră.',
      action: 'Analizăm.',
      contact: 'Pentru ajutor: {$contact}.',
      feedback: 'Veți primi banii până la {$pay_by}.',
    },
  },
};

/** The plan that most tests run on. Change a copy: `{ ...SMALL_PLAN, … }`. */
export const SMALL_PLAN: Plan = {
  workspace: SMALL_WORKSPACE,
  playbook: SMALL_PLAYBOOK,
  texts: { en: EN, ro: RO },
  connectors: {
    webhook: { format: 'firsthour/connector@1', id: 'webhook', sign: 'standard-webhooks', idempotent: true },
    manual: { format: 'firsthour/connector@1', id: 'manual', manual: true },
  },
};
