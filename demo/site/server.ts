import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Site } from './site.ts';

const START_MS = 60_000;
const STOP_MS = 12_000;

export interface LaunchedServer {
  /** Resolves when the server says that it takes requests. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the real server as a process of its own, its output in `server.log`. `onDeath` is called when it ends by itself. */
export function launchServer(site: Site, onDeath: (error: Error) => void): LaunchedServer {
  const path = join(site.folder, 'server.log');
  const log = createWriteStream(path);
  const child = fork(join(ROOT, 'server/main.ts'), {
    cwd: ROOT,
    env: site.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C reaches us only, and we stop it in order.
    detached: true,
  });
  child.stdout!.pipe(log, { end: false });
  child.stderr!.pipe(log, { end: false });
  let stopping = false;
  let isReady = false;
  const ready = new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`the server did not start in time, see ${path}`)), START_MS);
    child.once('message', () => {
      clearTimeout(tooLate);
      isReady = true;
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(tooLate);
      const error = new Error(`the server ended (${code}), see ${path}`);
      if (!isReady) reject(error);
      else if (!stopping) onDeath(error);
    });
  });
  return {
    ready,
    stop: async () => {
      stopping = true;
      await end(child);
      log.end();
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise<void>((resolve) => {
      const tooLate = setTimeout(resolve, STOP_MS);
      child.once('exit', () => {
        clearTimeout(tooLate);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }
  killGroup(child.pid);
}

/** What is left of the group, where it did not end by itself. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
