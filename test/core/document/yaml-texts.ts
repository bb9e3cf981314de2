import fc from 'fast-check';

/** Pieces of which YAML is made, and some of which it is not. */
const PIECES = [
  ...['a', 'b: ', 'key: ', 'key:', ' : ', ':', '- ', '-', '? ', '?', '\n', '\n', '\n', ' ', '  ', '    ', '\t', '\r\n'],
  ...['[', ']', '{', '}', ', ', ',', '[]', '{}', '"', "'", '""', "''", '"a b"', "'it''s'", '"\\n"', '"\\u0041"', '\\'],
  ...['|', '>', '|-', '>+', '|2', '>1-', '\n  ', '\n    ', '\n- ', '\nb: ', '\n\n', '#', ' # c', '# firsthour: allow'],
  ...['&a ', '*a', '!t ', '!!str ', '! ', '%YAML 1.2', '---', '\n---\n', '...', '\n...\n', '@', '`', '<<: ', '='],
  ...[
    '1',
    '-0',
    '1.50',
    '0x1F',
    '0o17',
    '017',
    '1e3',
    '.5',
    '.inf',
    '.nan',
    '+1',
    '12345678901234567890',
    '1_000',
    '1:30',
  ],
  ...[
    'true',
    'True',
    'no',
    'null',
    '~',
    '2026-10-01',
    'é',
    '…',
    '\u00a0',
    '\u2028',
    '\u0085',
    '😀',
    '\ud800',
    '\u0007',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    '{$name}',
    '{$name}: ',
    'x #y',
    'x#y',
    'a:b',
    "a'b",
    'a"b',
    'Ce qui : ne va pas !',
  ],
];

/** Scalars as people write them, plain and quoted. */
const SCALARS = [
  ...[
    'a',
    'some words',
    'x: y',
    'Call 24/7',
    '30m',
    '1.0.0',
    '13:00',
    '2026-10-01',
    '+40 21 000 00 00',
    "it's",
    'yes',
    'no',
  ],
  ...[
    'true',
    'false',
    'null',
    '~',
    'True',
    'NULL',
    'on',
    '0',
    '7',
    '-7',
    '007',
    '+7',
    '0x1F',
    '0o17',
    '0b1',
    '1e3',
    '1.5',
  ],
  ...['1.50', '.5', '5.', '-.5', '1e400', '.inf', '-.INF', '.NaN', '9007199254740993', '123456789012345678', '1_000'],
  ...[
    '"quoted"',
    '"a\\nb"',
    '"a\\"b"',
    '"\\x41"',
    '"\\u00e9"',
    '"\\/"',
    '"\\e"',
    '"a: {$b}"',
    "'single'",
    "'it''s'",
    '""',
  ],
  ...[
    "''",
    '"a\n  b"',
    "'a\n\n  b'",
    '"a\\\n  b"',
    'a\n  b',
    '|\n  a\n  b',
    '|-\n  a\n\n  b\n',
    '|+\n  a\n\n',
    '>\n  a\n  b',
  ],
  ...[
    '>-\n  a\n    b\n  c',
    '|2\n    a',
    '|\n\n  a',
    '>\n\n  a\n\n\n  b',
    '[]',
    '{}',
    '&x a',
    '*x',
    '!t a',
    '!!int "3"',
    '-',
  ],
  ...[
    '- a',
    '?',
    ':',
    '::',
    ':a',
    '-a',
    '?a',
    '#a',
    'a #b',
    'a#b',
    '@a',
    '`a',
    '%a',
    'a: ',
    ' a',
    'a ',
    '\ta',
    'a\tb',
    '---',
  ],
];

/** A document that somebody could have written: maps, lists and scalars, each in one of its styles. Seldom all of it is right. */
const rendered: fc.Arbitrary<string> = fc
  .letrec<{ node: (depth: number) => string; scalar: (depth: number) => string }>((tie) => ({
    scalar: fc
      .oneof(
        { weight: 6, arbitrary: fc.constantFrom(...SCALARS) },
        { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
        {
          weight: 1,
          arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
        },
      )
      .map((text) => (depth: number) => text.replaceAll('\n', `\n${' '.repeat(Math.max(0, 2 * depth - 2))}`)),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('scalar'),
      fc
        .array(fc.tuple(tie('scalar'), tie('node'), fc.constantFrom(': ', ':', ' : ', ':  ')), { maxLength: 4 })
        .map((pairs) =>
          flow(
            '{',
            '}',
            pairs.map(
              ([key, value, colon]) =>
                (depth) =>
                  `${key(depth)}${colon}${value(depth)}`,
            ),
          ),
        ),
      fc.array(tie('node'), { maxLength: 4 }).map((items) => flow('[', ']', items)),
      fc
        .tuple(
          fc.array(fc.tuple(tie('scalar'), tie('node'), fc.constantFrom(': ', ': ', ': ', ' : ', ':', ': # c\n')), {
            minLength: 1,
            maxLength: 4,
          }),
          fc.constantFrom(2, 2, 2, 1, 3, 4),
        )
        .map(
          ([pairs]) =>
            (depth: number) =>
              pairs
                .map(([key, value, colon]) => `\n${' '.repeat(2 * depth)}${key(depth)}${colon}${value(depth + 1)}`)
                .join(''),
        ),
      fc.tuple(fc.array(tie('node'), { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 0, -1, 1)).map(
        ([items, shift]) =>
          (depth: number) =>
            items
              .map(
                (item) =>
                  `\n${' '.repeat(Math.max(0, 2 * depth + shift))}- ${item(depth + 1).replace(/^\n +(?=\S)/, '')}`,
              )
              .join(''),
      ),
    ),
  }))
  .node.map((node) => `${node(0).replace(/^\n/, '')}\n`);

function flow(open: string, close: string, items: readonly ((depth: number) => string)[]) {
  return (depth: number) => `${open}${items.map((item) => item(depth).replaceAll('\n', ' ')).join(', ')}${close}`;
}

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A real file in which something was lost, doubled, moved or put in. */
function damaged(files: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    kind: fc.constantFrom(
      'insert',
      'insert',
      'delete',
      'replace',
      'dropLine',
      'doubleLine',
      'swapLines',
      'indent',
      'outdent',
      'cut',
    ),
    at: fc.nat(1_000_000),
    length: fc.integer({ min: 1, max: 4 }),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...SCALARS)),
  });
  return fc
    .tuple(
      fc.constantFrom(...files),
      fc.nat(1_000_000),
      fc.integer({ min: 3, max: 14 }),
      fc.array(change, { minLength: 1, maxLength: 3 }),
    )
    .map(([file, from, count, changes]) => {
      const lines = file.split('\n');
      const start = from % lines.length;
      let text = lines.slice(start, start + count).join('\n');
      const margin = Math.min(
        ...text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => line.search(/\S/)),
        40,
      );
      text = text
        .split('\n')
        .map((line) => line.slice(Math.min(margin, line.length)))
        .join('\n');
      for (const { kind, at, length, piece } of changes) text = changed(text, kind, at, length, piece);
      return text;
    });
}

function changed(text: string, kind: string, where: number, length: number, piece: string): string {
  const at = where % (text.length + 1);
  const lines = text.split('\n');
  const line = where % lines.length;
  switch (kind) {
    case 'insert':
      return text.slice(0, at) + piece + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + length);
    case 'replace':
      return text.slice(0, at) + piece + text.slice(at + length);
    case 'dropLine':
      return lines.toSpliced(line, 1).join('\n');
    case 'doubleLine':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'swapLines':
      return lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n');
    case 'indent':
      return lines.with(line, `${' '.repeat(length)}${lines[line]}`).join('\n');
    case 'outdent':
      return lines.with(line, (lines[line] ?? '').replace(new RegExp(`^ {1,${length}}`), '')).join('\n');
    default:
      return text.slice(0, at);
  }
}

/** Texts that are YAML, nearly YAML, and none. */
export function yamlTexts(files: readonly string[]): fc.Arbitrary<string> {
  const lines = fc.oneof(soup, rendered, damaged(files));
  return fc.tuple(lines, fc.nat(9)).map(([text, die]) => (die === 0 ? text.replaceAll('\n', '\r\n') : text));
}
