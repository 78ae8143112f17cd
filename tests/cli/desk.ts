import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '#cli/run.ts';
import { root } from '../house/source-files.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn } from '../support/processes.ts';

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface Desk {
  folder: string;
  /** Runs the executable as somebody would who stands in the folder. */
  execute(...args: string[]): Promise<Ran>;
  /** The same command line without a process of its own. */
  anpi(...args: string[]): Promise<Ran>;
  /** With words on standard input; `terminal`: a person types them. */
  typing(input: string, terminal: boolean, ...args: string[]): Promise<Ran>;
  write(name: string, content: string): void;
  remove(): void;
}

/** A folder of its own with an empty ledger, and a Japanese terminal in it. */
export function openDesk(more: Record<string, string> = {}): Desk {
  const { path: folder, remove } = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  const env = { LANG: 'ja_JP.UTF-8', ANPI_CALLED_FROM: folder, ...environmentIn(join(folder, 'data')), ...more };

  const typing = async (input: string, isTTY: boolean, ...args: string[]): Promise<Ran> => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    stdin.end(input);
    const told = Promise.all([text(stdout), text(stderr)]);
    const code = await run(args, env, { stdin: Object.assign(stdin, { isTTY }), stdout, stderr });
    stdout.end();
    stderr.end();
    const [out, err] = await told;
    return { code, out, err };
  };

  const execute = async (...args: string[]): Promise<Ran> => {
    const { PATH = '', HOME = '' } = process.env;
    const given = { PATH, HOME, NODE_ENV: 'test' as const, ...env, ANPI_CALLED_FROM: '/' };
    const child = spawn(join(root, 'cli', 'anpi'), args, {
      cwd: folder,
      env: given,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, out, err };
  };

  return {
    folder,
    execute,
    anpi: (...args) => typing('', false, ...args),
    typing,
    write: (name, content) => writeFileSync(join(folder, name), content),
    remove,
  };
}

/** Four people: two in the head office, two in Osaka, one of them without any contact point. */
export const ROSTER = `社員番号,氏名,部署,拠点,言語,メール,電話
E1,山田 太郎,本社/総務部,東京,,yamada@example.co.jp,090-1234-5678
E2,佐藤 花子,本社/総務部/人事課,東京,,foo..bar.@docomo.ne.jp,
E3,John Smith,大阪支社,大阪,en,js@example.com,
E4,鈴木 次郎,大阪支社,大阪,,,
`;
