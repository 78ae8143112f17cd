import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/person.ts';
import en from '#lib/text/en.ts';
import ja from '#lib/text/ja.ts';
import packageJson from '../../package.json' with { type: 'json' };
import {
  commandsOn,
  linksOn,
  PAGES,
  pathsOn,
  placesHere,
  ROOT,
  screenWordsOn,
  scriptsOn,
  settingsOn,
  textOf,
  textsIn,
} from './named-things.ts';

const TEXTS = { ja, en };
/** Names in the same dress that are no settings: of a folder's own example, and of the screens before the accounts. */
const NO_SETTINGS = new Set(['LC_ALL', 'LC_MESSAGES', 'PIGEON_LOFT', 'HQ_PASSWORD']);
/** Made while the program runs or by whoever adds a channel or a route; and what a replaced decision tells of. */
const NOT_HERE = /^data\/|\/(?:pigeon|telegram|x)(?:\/|$)|^server\/doorkeeper\.ts$/;
const places = placesHere();
const settings = new Set([...textOf('.env.example').matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name]) => name!));
const commandFiles = textOf('cli/program.ts');

const isPlace = (path: string): boolean =>
  places.some((place) => place.endsWith(`/${path}`) || place.endsWith(`/${path}/`));

const isCommand = (words: string): boolean => {
  const [first = '', second = ''] = words.split(' ');
  const group = new RegExp(`^  '?${first}'?: \\{([\\s\\S]*?)^  \\}`, 'm').exec(commandFiles)?.[1];
  if (group !== undefined && second !== '') return new RegExp(`^    '?${second}'?:`, 'm').test(group);
  return new RegExp(`^  '?${first}'?:`, 'm').test(commandFiles);
};

describe.each(PAGES)('%s', (page) => {
  test('links to files that are there', () => {
    expect(linksOn(page).filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
  });

  test('names files and folders that there are', () => {
    expect(pathsOn(page).filter((path) => !NOT_HERE.test(path) && !isPlace(path))).toEqual([]);
  });

  test('names commands, scripts and settings that there are', () => {
    expect(commandsOn(page).filter((words) => !isCommand(words))).toEqual([]);
    expect(scriptsOn(page).filter((name) => !(name in packageJson.scripts))).toEqual([]);
    expect(settingsOn(page).filter((name) => !settings.has(name) && !NO_SETTINGS.has(name))).toEqual([]);
  });
});

test('the page on the command line has every command', () => {
  const groups = [...commandFiles.matchAll(/^ {2}'?([\w-]+)'?: (?:async|\{([\s\S]*?)^ {2}\})/gm)];
  const commands = groups.flatMap(([, name, within]) =>
    within === undefined ? [name!] : [...within.matchAll(/^ {4}'?([\w-]+)'?:/gm)].map(([, one]) => `${name} ${one}`),
  );
  const page = textOf('docs/cli.md');
  expect(commands.length).toBeGreaterThan(40);
  expect(commands.filter((command) => !page.includes(`\`${command}`))).toEqual([]);
});

test('the list of decisions has all of them', () => {
  const linked = linksOn('docs/decisions/README.md').map((to) => `docs/decisions/${to}`);
  const written = PAGES.filter((page) => /^docs\/decisions\/\d/.test(page));
  expect(linked.filter((page) => /\/\d/.test(page)).sort()).toEqual(written);
});

describe.each(LANGUAGES)('the guides in %s', (language) => {
  const guides = PAGES.filter((page) => page.startsWith(`docs/${language}/`));
  const texts = [...textsIn(TEXTS[language])];

  test('write in bold only what stands on a screen', () => {
    const strange = guides.flatMap((page) =>
      screenWordsOn(page)
        .filter((words) => !texts.some((text) => text.includes(words)))
        .map((words) => `${page}: ${words}`),
    );
    expect(guides.length).toBeGreaterThan(4);
    expect(strange).toEqual([]);
  });

  test('are the same pages as in the other language', () => {
    const names = (spoken: string) =>
      PAGES.filter((page) => page.startsWith(`docs/${spoken}/`)).map((page) => page.slice(8));
    expect(names(language)).toEqual(names('ja'));
  });
});
