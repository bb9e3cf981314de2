/**
 * What came of a test. `passed`: the texts are those that were accepted. `differs`: they are not. `new`: none were accepted yet.
 * `written`: they were just accepted. `broken`: no texts could be made. `left-over`: accepted texts that no test makes any more.
 */
export type TestState = 'passed' | 'differs' | 'new' | 'written' | 'broken' | 'left-over';

/** A test and what came of it. */
export type TestResult = {
  readonly playbook: string;
  readonly test: string;
  /** Where the test is, and its accepted texts, as a person would type it from here. */
  readonly file: string;
  readonly accepted: string;
  readonly state: TestState;
  /** What was accepted, and what it reads like now; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** Why no texts could be made. */
  readonly problems: readonly string[];
};

/** True for a result that nobody has to look at. */
export function isFine({ state }: Pick<TestResult, 'state'>): boolean {
  return state === 'passed' || state === 'written';
}
