import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';

/** What a visitor reads before walking the example. `url`: the page that shows what customers see. */
export function welcomePage(url: string, look: Look): string {
  const paragraphs = [
    rows(look, [['strong', 'Saturday, 10 September 2016, 13:10 in Bucharest.']]),
    rows(look, [
      'Ten minutes ago, during a test of the fire suppression in the data centre of Banca Exemplu, the telephones began to ring. ',
      'Cards, cash machines, online banking and the website do not work. The data centre and the office network are gone, and the ',
      "bank's own mail with them. You are on duty for communications.",
    ]),
    rows(look, ['Nothing leaves this machine. What customers would see: ', ['question', url]]),
    rows(look, ['Leave at any time with Ctrl-C. Then you see what the real bank said, and when.']),
  ];
  return `${paragraphs.join('\n\n')}\n\n`;
}
