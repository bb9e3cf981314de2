import type { SourceDocument } from '../../document/read-document.ts';
import type { Path, Problem } from '../../finding.ts';
import type { Texts } from '../../schema/generated/types.ts';
import { parseText } from '../../statement/message.ts';
import { messagesOf } from '../messages.ts';
import { languageOfFile } from './languages.ts';
import { error } from './problem.ts';

/** A texts file says the language that its name says. */
export function checkTextsLanguage({ file, value }: SourceDocument<Texts>): readonly Problem[] {
  const language = languageOfFile(file);
  return value.language === language
    ? []
    : [error(file, 'texts-language', ['language'], { met: value.language, language })];
}

/** Every text that is a message can be read as one. */
export function checkMessages({ file, value }: SourceDocument<Texts>): readonly Problem[] {
  return messagesOf(value).flatMap(({ path, text }) => {
    const parsed = parseText(text);
    if (parsed.ok) return [];
    return [error(file, 'message-syntax', path, { code: parsed.code, at: text.slice(parsed.at, parsed.at + 20) })];
  });
}

/** Names stand inside messages as they are: a placeholder in one would be read out. */
export function checkNames({ file, value }: SourceDocument<Texts>): readonly Problem[] {
  const { services = {}, audiences = {}, deadlines = {}, facts = {} } = value;
  const names: readonly (readonly [Path, string])[] = [
    ...Object.entries(services).map(([id, name]) => [['services', id], name] as const),
    ...Object.entries(audiences).map(([id, name]) => [['audiences', id], name] as const),
    ...Object.entries(deadlines).map(([id, name]) => [['deadlines', id], name] as const),
    ...Object.entries(facts)
      .filter(([fact]) => fact !== 'actions')
      .flatMap(([fact, values]) =>
        Object.entries(values).map(([choice, name]) => [['facts', fact, choice], name] as const),
      ),
  ];
  return names.flatMap(([path, name]) => (name.includes('{$') ? [error(file, 'name-placeholder', path)] : []));
}
