import type { Path, Problem } from '../../finding.ts';
import type { Texts } from '../../schema/generated/types.ts';
import { BUILT_IN_PLACEHOLDERS, factNames, type PlaybookScope } from '../scope.ts';
import { atKey, unknownName, warning } from './problem.ts';

/** Deadlines that are made from what was promised, beside the playbook's. */
const PROMISES = ['estimate', 'pay', 'language', 'call-back'];

/** A playbook's own texts are for what it has. (The shared ones may be for other playbooks.) */
export function checkTextNames(scope: PlaybookScope): readonly Problem[] {
  return scope.ownTexts.flatMap(({ file, value }) => [...namesIn(scope, file, value), ...valuesIn(scope, file, value)]);
}

/** A text for a part that the statement does not have is never said. */
export function checkTextParts({ playbook, ownTexts }: PlaybookScope): readonly Problem[] {
  return ownTexts.flatMap(({ file, value }) =>
    Object.entries(value.statements ?? {}).flatMap(([id, { subject: _, short = {}, ...texts }]) => {
      const parts: readonly string[] | undefined = Object.hasOwn(playbook.statements, id)
        ? playbook.statements[id]?.parts
        : undefined;
      const unused = (part: string) => parts !== undefined && !parts.includes(part);
      const path = ['statements', id];
      return [
        ...Object.keys(texts)
          .filter(unused)
          .map((part) => unusedPart(file, [...path, part], id, part)),
        ...Object.keys(short)
          .filter(unused)
          .map((part) => unusedPart(file, [...path, 'short', part], id, part)),
      ];
    }),
  );
}

function unusedPart(file: string, path: Path, statement: string, part: string): Problem {
  return atKey(warning(file, 'part-unused', path, { statement, part }));
}

function keys(record: object | undefined): readonly string[] {
  return Object.keys(record ?? {});
}

/** For lists of a texts file: the rule about names in it, and those that the playbook has. */
export function namesWanted({
  playbook,
  workspace,
}: Pick<PlaybookScope, 'playbook' | 'workspace'>): readonly (readonly [keyof Texts, string, readonly string[]])[] {
  return [
    ...(workspace ? [['services', 'unknown-service', keys(workspace.services)] as const] : []),
    ['facts', 'unknown-fact', keys(playbook.facts)],
    ['workarounds', 'unknown-workaround', ['none', ...keys(playbook.workarounds)]],
    ['compensations', 'unknown-compensation', ['none', ...keys(playbook.compensations)]],
    ['unknown', 'unknown-fact', [...factNames(playbook), ...BUILT_IN_PLACEHOLDERS]],
    ['statements', 'unknown-statement', keys(playbook.statements)],
    ['tasks', 'unknown-task', playbook.steps.flatMap((step) => step.do ?? [])],
    ['deadlines', 'unknown-deadline', [...keys(playbook.deadlines), ...PROMISES]],
  ];
}

function namesIn(scope: PlaybookScope, file: string, texts: Texts): readonly Problem[] {
  const { playbook } = scope;
  const short = (['workarounds', 'compensations'] as const).flatMap((list) =>
    keys(texts.short?.[list]).flatMap((name) =>
      unknownName(file, `unknown-${list.slice(0, -1)}`, ['short', list, name], name, keys(playbook[list])).map(atKey),
    ),
  );
  const named = namesWanted(scope).flatMap(([list, rule, known]) =>
    keys(texts[list] as object | undefined).flatMap((name) =>
      unknownName(file, rule, [list, name], name, known).map(atKey),
    ),
  );
  return [...named, ...short];
}

function valuesIn({ playbook }: PlaybookScope, file: string, texts: Texts): readonly Problem[] {
  return Object.entries(texts.facts ?? {}).flatMap(([name, values]) => {
    const fact = Object.hasOwn(playbook.facts ?? {}, name) ? playbook.facts?.[name] : undefined;
    const known = fact?.type === 'boolean' ? ['true', 'false'] : fact?.of;
    if (!known) return [];
    return Object.keys(values).flatMap((value) =>
      unknownName(file, 'unknown-value', ['facts', name, value], value, known).map(atKey),
    );
  });
}
