import { factLabel } from './facts.ts';

const CHANGES: Readonly<Record<string, string>> = {
  day: 'the day',
  link: 'which address is alive',
  contact: 'which contact is alive',
  estimate: 'the estimate that the public was told',
  playbook: 'the playbook',
  phase: 'whether it works again',
  stage: 'a later word is out',
  late: 'whether it says that we should have said so sooner',
};

/** What has changed since a draft was made, from the keys of what it was made from. */
export function changeWords(keys: readonly string[]): readonly string[] {
  return keys.map((key) => {
    const [kind = '', name = ''] = key.split('.');
    if (kind === 'fact') return factLabel(name);
    if (kind === 'corrected') return `where ${name} is out`;
    return kind === 'option' ? name : (CHANGES[kind] ?? key);
  });
}
