import { execFile } from 'node:child_process';
import { environment } from '#lib/base/settings.ts';

/** Longer than any upload of a few hundred small files takes. */
const WITHIN_MS = 60_000;
const TOLD = 300;
/** All that the command gets of our environment: passwords and keys of ours are none of its business. */
const PASSED = ['PATH', 'HOME', 'USER', 'LANG', 'TZ', 'SSH_AUTH_SOCK'];

/** Runs the command that takes the copy elsewhere, without a shell; throws an error that says in a line what went wrong. */
export function pushCopy(command: string, folder: string, withinMs = WITHIN_MS): Promise<void> {
  const [program = '', ...args] = wordsOf(command).map((word) => word.replaceAll('{dir}', folder));
  const all = environment();
  const passed = Object.fromEntries(PASSED.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
  const env = { NODE_ENV: 'production' as const, ...passed };
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: withinMs, killSignal: 'SIGKILL', env }, (error, _out, complaint) => {
      if (!error) return resolve();
      const why = error.killed ? `not done within ${withinMs / 1000} s` : complaint.trim() || error.message;
      reject(new Error(`${program}: ${why.replace(/\s+/g, ' ').slice(-TOLD)}`));
    });
  });
}

/** The words of a command line; double quotes keep blanks together. */
export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
