import { type Breach, breach, childrenOf, isNode, type Node, type Source } from './source.ts';

/** Names that reach the clock, the process, chance, the network or a later turn of the event loop. */
const IMPURE = new Set(
  [
    'process console performance fetch crypto navigator require globalThis global Promise queueMicrotask',
    'setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate',
  ].flatMap((names) => names.split(' ')),
);
/** Wrappers of TypeScript that hold an expression; every other node of TypeScript's own is only a type. */
const HOLDS_EXPRESSION = /^TS(As|Satisfies|NonNull|TypeAssertion|Instantiation)/;

/** What a file of core/ or render/ may not do: wait, read the clock, roll dice, lean on the machine's locale or zone. */
export function impurities(file: Source): readonly Breach[] {
  const found: Breach[] = [];
  visit(file.tree, null, (node, what) => found.push(breach(file, node, what)));
  return found;
}

function visit(node: Node, parent: Node | null, tell: (node: Node, what: string) => void): void {
  const what = impurity(node, parent);
  if (what) tell(node, what);
  const inside = node.type.startsWith('TS')
    ? HOLDS_EXPRESSION.test(node.type)
      ? [node.expression].filter(isNode)
      : []
    : childrenOf(node);
  for (const child of inside) if (!isImport(child)) visit(child, node, tell);
}

/** Imported names are judged by the walls. */
function isImport({ type }: Node): boolean {
  return type === 'ImportDeclaration' || type === 'ExportAllDeclaration';
}

function impurity(node: Node, parent: Node | null): string | null {
  if (node.async === true) return 'is async';
  if (node.type === 'AwaitExpression' || node.await === true) return 'awaits';
  if (node.type === 'ImportExpression') return 'imports while it runs';
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return wrongCall(node);
  if (node.type === 'MemberExpression') return wrongMember(node);
  if (node.type !== 'Identifier' || isOnlyAName(node, parent)) return null;
  if (node.name === 'Intl' && parent?.type !== 'MemberExpression')
    return 'passes Intl on, where nobody sees its locale';
  return IMPURE.has(String(node.name)) ? `uses ${node.name}` : null;
}

/** Whether an identifier names a property and not a variable. */
function isOnlyAName(node: Node, parent: Node | null): boolean {
  if (!parent || parent.computed === true) return false;
  return parent.property === node || parent.key === node;
}

/** `Date.now` for both `Date.now` and `Date['now']`; null for what is not a plain pair of names. */
function pairOf(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'MemberExpression') return null;
  const { object, property } = node as unknown as { object: Node; property: Node };
  const name = property.type === 'Literal' ? property.value : node.computed === true ? null : property.name;
  return object.type === 'Identifier' && name !== null ? `${object.name}.${name}` : null;
}

function wrongMember(node: Node): string | null {
  const pair = pairOf(node);
  if (pair === 'Date.now' || pair === 'Math.random') return `uses ${pair}`;
  const property = node.property as Node;
  const name = String(property.name ?? property.value);
  return name.startsWith('toLocale') ? `uses ${name}, which leans on the machine's locale; use Intl` : null;
}

function wrongCall(node: Node): string | null {
  const { callee, arguments: given } = node as unknown as { callee: Node; arguments: readonly Node[] };
  if (callee.name === 'Date' && node.type === 'CallExpression') return 'calls Date(), which reads the clock';
  if (callee.name === 'Date' && given.length === 0) return 'makes a new Date without an argument';
  if (callee.name === 'Date' && given.length > 1) return 'makes a new Date in the zone of the machine';
  const pair = pairOf(callee);
  if (pair?.startsWith('Intl.')) return wrongIntl(pair, given);
  const method = callee.type === 'MemberExpression' ? (callee.property as Node).name : null;
  return method === 'localeCompare' && given.length < 2 ? 'uses localeCompare without a locale' : null;
}

function wrongIntl(pair: string, [locale, options]: readonly Node[]): string | null {
  if (!locale || locale.name === 'undefined' || (locale.elements as readonly unknown[] | undefined)?.length === 0) {
    return `uses ${pair} without a locale`;
  }
  return pair === 'Intl.DateTimeFormat' && !namesTimeZone(options)
    ? `uses ${pair} without naming the timeZone where it is made`
    : null;
}

function namesTimeZone(options: Node | undefined): boolean {
  const properties = (options?.properties ?? []) as readonly { key?: { name?: unknown; value?: unknown } }[];
  return properties.some(({ key }) => (key?.name ?? key?.value) === 'timeZone');
}
