/** What an answer leads to: the next question, the menu, another playbook, or the way out. */
export type Turn = 'on' | 'menu' | 'playbook' | 'leave';
