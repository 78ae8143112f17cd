import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readTitle } from '#lib/base/addresses/title.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Environment } from '#lib/base/settings.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';

/** Where a command is typed and answers; `process` is one. */
export interface Terminal {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable;
  stderr: Writable;
}

/** What every command is given: the language it answers in, the settings, and its way to the terminal. */
export interface Cli {
  readonly language: Language;
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly t: ReturnType<typeof translate<'cli'>>;
  /** Words for people on standard output. */
  print(text: string): void;
  /** One line for machines on standard output. */
  json(value: unknown): void;
  /** Words for people on standard error. */
  warn(text: string): void;
  /** What the command ends with where nothing is thrown (sysexits.h). */
  exitCode: number;
}

export const openCli = (env: Environment, language: Language, terminal: Terminal): Cli => ({
  language,
  env,
  terminal,
  t: translate(language, 'cli'),
  print: (text) => void terminal.stdout.write(`${harmless(text)}\n`),
  json: (value) => void terminal.stdout.write(`${JSON.stringify(value)}\n`),
  warn: (text) => void terminal.stderr.write(`${harmless(text)}\n`),
  exitCode: 0,
});

/** What employees write is shown on terminals of headquarters: signs that steer a terminal or turn the writing are made visible. */
export const harmless = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

type UsageKey = keyof typeof import('#lib/text/ja/cli-help.ts').default.usage;

/** The refusal of a command line, in words. */
export const usage = (cli: Cli, key: UsageKey, params: Record<string, string | number> = {}): Problem =>
  new Problem('usage.bad', { what: cli.t(`usage.${key}`, params) });

/** A file as it was named where the command was typed; `-` is standard input. Throws `file.not_readable`. */
export async function readNamed(cli: Cli, file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(cli.terminal.stdin);
  try {
    return await readFile(pathNamed(cli, file));
  } catch (error) {
    throw new Problem('file.not_readable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** Where a file is that was named where the command was typed. */
export function pathNamed({ env }: Cli, file: string): string {
  const from = env.ANPI_CALLED_FROM ?? (env.npm_lifecycle_event === 'anpi' ? env.INIT_CWD : undefined) ?? '.';
  return resolve(from, file);
}

/** Who acts: `--by`, else whoever is signed in at this machine; stands in the audit. */
export function actorOf(by: string | undefined): string {
  const reading = readTitle(by ?? signedIn());
  if (reading.kind === 'refused' || reading.title === '') throw new Problem('entry.who_missing');
  return reading.title;
}

function signedIn(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
