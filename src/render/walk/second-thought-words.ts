/** Words of the walk for stopping, correcting and taking back, by code. */
export const SECOND_THOUGHT_WORDS = {
  'menu-stop': 'stop: call back what has not gone out (Ctrl-X does it at once)',
  'menu-correct': 'something we said was wrong: correct it',
  'menu-retract': 'take back what we said',
  'what-was-wrong': 'What was wrong, in {language}? (Enter: nothing in {language}; Tab: menu)',
  'what-is-right': 'What is right, in {language}?',
  'right-needed': 'Say what is right as well, or Tab for the menu.',
  'correct-in-none': 'Nothing was written: a correction says what was wrong and what is right.',
  'retract-where': 'Take back {statement}? The program takes it from {program}; a person takes it from {person}.',
  'retract-nowhere': 'no channel',
  retract: 'take it back',
  'retract-alone': 'nobody of them: as an EMERGENCY',
  'who-retracts': 'Taking back is for {roles}. Who has decided it?',
  'is-it-gone': 'Is it taken down? {delivery}',
  'taken-down': 'it is taken down',
  'still-there': 'it is still there',
  'retract-again': 'try again to take it back',
} as const;
