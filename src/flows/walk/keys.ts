/** What opens the menu at every question. */
export const MENU_KEY = 'm';
/** What takes another playbook, while nothing has been released. */
export const PLAYBOOK_KEY = 'p';
