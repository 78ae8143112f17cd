import { parseSync } from 'vite';
import { sourceOf } from './source-files.ts';

export interface Expression {
  source: string;
  flags: string;
  path: string;
}

type Node = Record<string, unknown> & { type: string };

/** Every regular expression of a source file, from its syntax tree: literals, and those that are built from a string. */
export function expressionsIn(path: string): Expression[] {
  const found: Expression[] = [];
  walk(parseSync(path, sourceOf(path)).program, (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (node.type === 'Literal' && regex) found.push({ source: regex.pattern, flags: regex.flags, path });
    const { callee, arguments: given } = node as { callee?: Node; arguments?: Node[] };
    if (callee?.name === 'RegExp' && given)
      found.push({ source: textOf(given[0]), flags: given[1] ? textOf(given[1]) : '', path });
  });
  return found;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (node !== null && typeof node === 'object') {
    if ('type' in node) visit(node as Node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

/** What is put into a pattern is a word; a pattern that comes from anywhere else cannot be judged here. */
function textOf(node: Node | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral')
    throw new Error('a regular expression is built from something not written in place');
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('word');
}
