import type { Plan } from '../../core/playbook/plan.ts';
import type { TestRun } from '../../core/playbook/playbook-test.ts';
import type { Draft, Listed, Rendition } from '../../core/statement/draft.ts';
import { BLANK, shownTime } from '../../core/statement/promise.ts';
import { listed } from '../layout/list.ts';
import { plainLine, plainLines } from '../layout/plain-line.ts';
import { kindOfStatement } from '../names.ts';
import { BLANK_WORDS, fitWords, lengthText } from '../renditions.ts';

const HEAD = '<!-- Written by "firsthour test --update". Read each change as the public will before you accept it. -->';

/**
 * The texts of a test as Markdown, to be kept beside it: each distinct rendition under a heading that says where it goes, a
 * line for each paragraph, so that a changed sentence is a changed line. What decides who signs is in it too.
 */
export function acceptedText(plan: Plan, title: string, run: TestRun): string {
  const shown = (language: string) =>
    run.promise === null ? BLANK_WORDS : shownTime(plan, language, run.promise, run.now);
  return `${[HEAD, `# ${plainLine(title)}`, ...run.drafts.flatMap((draft) => statement(plan, draft, shown))].join('\n\n')}\n`;
}

function statement(plan: Plan, draft: Draft, shown: (language: string) => string): readonly string[] {
  const { missing, owed, needs, preapproved } = draft;
  const asks = needs.length === 0 ? 'Needs no approval' : `Needs the approval of ${listed(needs)}`;
  const lines = [
    `${preapproved ? 'Approved with the playbook' : asks}.`,
    ...(missing.length === 0 ? [] : [`Lacks ${listed(missing)}.`]),
    ...(owed.length === 0 ? [] : [`No text in ${listed(owed)}.`]),
    ...(draft.list.length === 0 ? ['No channel carries it.'] : []),
  ];
  return [`## ${draft.statement}: ${kindOfStatement(plan, draft)}`, lines.join('\n'), ...renditions(draft, shown)];
}

function renditions({ list, renditions: all }: Draft, shown: (language: string) => string): readonly string[] {
  const languages = [...new Set(list.map(({ language }) => language))];
  const inOrder = languages.flatMap((language) => list.filter((place) => place.language === language));
  const digests = [...new Set(inOrder.map(({ sha256 }) => sha256))];
  return digests.flatMap((digest) => {
    const places = inOrder.filter(({ sha256 }) => sha256 === digest);
    const [first] = places;
    const rendition = first ? all[first.sha256] : undefined;
    return first && rendition ? block(places, first, rendition, shown(first.language)) : [];
  });
}

function block(places: readonly Listed[], first: Listed, rendition: Rendition, blank: string): readonly string[] {
  const filled = (text: string) => text.replaceAll(BLANK, () => blank);
  const fit = fitWords(first).map((piece) => (typeof piece === 'string' ? piece : piece[1]));
  return [
    `### ${first.language}: ${listed(places.map(({ channel }) => channel))}`,
    `${lengthText(first)}${fit.join('')}`,
    [`**${plainLine(filled(rendition.subject))}**`, ...paragraphs(filled(rendition.text))]
      .map((line) => `> ${line}`)
      .join('\n>\n'),
  ];
}

function paragraphs(text: string): readonly string[] {
  return plainLines(text).filter((line) => line !== '');
}
