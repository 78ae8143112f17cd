import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every page that people read, from the root of the project. */
export const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`)
    .sort(),
];

export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

const code = (page: string): string[] =>
  [...textOf(page).matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(([, block, span]) => block ?? span ?? '');

/** The words behind `anpi`, up to the first that is no name of a command. */
export const commandsOn = (page: string): string[] =>
  code(page)
    .flatMap((text) => text.split('\n'))
    .flatMap((line) =>
      [...line.matchAll(/(?:^|\/|run )anpi (?:-- )?([a-z][a-z -]*)/g)].map(([, words]) => words!.trim()),
    )
    .map((words) => words.replace(/ -.*$/, ''));

/** `npm run X`. */
export const scriptsOn = (page: string): string[] =>
  code(page).flatMap((text) => [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name!));

/** Files and folders in our own code's dress: with a slash in them, or ending as our sources do. */
export const pathsOn = (page: string): string[] =>
  [...textOf(page).matchAll(/`([^`\n]+)`/g)]
    .map(([, span]) => span!.replace(/^\.\//, ''))
    .filter((span) => /^(?:[\w.-]+\/)+[\w.-]*$|^[\w-]+\.(?:tsx?|mjs)$/.test(span));

/** Every file and folder of the project by its path from the root; folders end in a slash, and all begin with one. */
export function placesHere(): string[] {
  const rooms = ['app', 'bench', 'cli', 'db', 'demo', 'docs', 'lib', 'scripts', 'server', 'tests'];
  return rooms.flatMap((room) => [
    `/${room}/`,
    ...readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true }).map(
      (entry) => `/${relative(ROOT, join(entry.parentPath, entry.name))}${entry.isDirectory() ? '/' : ''}`,
    ),
  ]);
}

/** Names of settings: capitals with an underline in them. */
export const settingsOn = (page: string): string[] =>
  code(page)
    .flatMap((text) => [...text.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)])
    .map(([name]) => name);

/** Links to files of the project, without what stands behind #. */
export const linksOn = (page: string): string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to]) => to!.replace(/#.*$/, ''))
    .filter((to) => to && !/^[a-z]+:/.test(to));

/** In the guides, bold is what stands on a screen. */
export const screenWordsOn = (page: string): string[] =>
  [...textOf(page).matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, words]) => words!);

/** Every text of the program in one language. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value) for (const part of Object.values(value)) yield* textsIn(part);
}
