import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { pause } from '#lib/base/time/pause.ts';
import { temporaryFolder } from './databases.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Where initdb and postgres are; null where PostgreSQL is not installed. */
export function postgresPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  const folders = [...versions, ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

export interface PostgresServer {
  /** Address of one of its databases. */
  urlOf(database: string): string;
  /** A new database, a copy of another one where that is named. */
  create(database: string, template?: string): Promise<void>;
  drop(database: string): Promise<void>;
  stop(): Promise<void>;
}

const READY_MS = 20_000;

/** A PostgreSQL server of its own in a temporary folder, reached by a socket in there and by nothing else. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const as = unprivileged(folder.path);
  execFileSync(
    ...as(join(programs, 'initdb'), ['-D', data, '-U', 'anpi', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']),
  );
  const options = ['-D', data, '-k', folder.path, '-c', 'listen_addresses=', '-c', 'max_connections=200'];
  const server = spawn(...as(join(programs, 'postgres'), options));
  const gone = once(server, 'exit');
  const urlOf = (database: string) => `postgres://anpi@localhost/${database}?host=${encodeURIComponent(folder.path)}`;
  const ask = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  for (const giveUpAt = performance.now() + READY_MS; ; await pause(50)) {
    const ready = await ask('select 1').then(
      () => true,
      () => false,
    );
    if (ready) break;
    if (performance.now() > giveUpAt) throw new Error('PostgreSQL does not start');
  }
  return {
    urlOf,
    create: (database, template) => ask(`create database "${database}"${template ? ` template "${template}"` : ''}`),
    drop: (database) => ask(`drop database "${database}" with (force)`),
    stop: async () => {
      // Fast shutdown: whoever is still connected is let go. Sent to the server itself, not to what changed the user.
      execFileSync(...as(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-s']));
      await gone;
      folder.remove();
    },
  };
}

type Command = [string, string[], { stdio: 'ignore' }];

/** PostgreSQL does not run as root: then it runs as nobody, who is given the folder. */
function unprivileged(folder: string): (program: string, options: string[]) => Command {
  if (process.getuid?.() !== 0) return (program, options) => [program, options, { stdio: 'ignore' }];
  const id = (which: string) => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
  return (program, options) => ['runuser', ['-u', 'nobody', '--', program, ...options], { stdio: 'ignore' }];
}
