import { Chalk } from 'chalk';

/** Named styles. Without colour each gives its text back as it is. */
export type Paint = Readonly<
  Record<'strong' | 'dim' | 'alert' | 'good' | 'question' | 'drill', (text: string) => string>
>;

/** The styles of this program: the sixteen colours of every terminal, and never colour alone for a meaning. */
export function createPaint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    alert: (text) => chalk.bold.red(text),
    good: (text) => chalk.green(text),
    question: (text) => chalk.cyan(text),
    drill: (text) => chalk.bold.black.bgYellow(text),
  };
}
