/** What an answer leads to: the next question, the menu, or the way out. */
export type Turn = 'on' | 'menu' | 'leave';
