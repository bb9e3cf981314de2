/** The few signs that prompts use. */
export type Symbols = { readonly pointer: string; readonly answered: string; readonly left: string };

const UNICODE: Symbols = { pointer: '›', answered: '✓', left: '✗' };
const ASCII: Symbols = { pointer: '>', answered: '*', left: 'x' };

/** Signs that the terminal can show: plain ASCII unless its locale is UTF-8. */
export function symbolsFor(utf8: boolean): Symbols {
  return utf8 ? UNICODE : ASCII;
}
