import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../house/source-files.ts';

/** Everything a started program needs to live in one folder of its own. */
export const environmentIn = (folder: string, more: Record<string, string> = {}): Record<string, string> => ({
  DATABASE_URL: `sqlite:${join(folder, 'anpi.db')}`,
  DIRECT_ENTRIES_FILE: join(folder, 'direct-entries.db'),
  MASTER_KEY_FILE: join(folder, 'master.key'),
  REPLY_DOMAIN: 'reply.example',
  LOG_LEVEL: 'error',
  ...more,
});

export interface Started {
  child: ChildProcess;
  /** Ends it at once, as a power cut of this process would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one process of the program and resolves when it says that it is ready. */
export async function startProcess(file: string, env: Record<string, string>): Promise<Started> {
  const child = fork(join(root, file), [], {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const first = await Promise.race([once(child, 'message').then(() => 'ready'), exited.then(() => 'gone')]);
  if (first === 'gone') throw new Error(`${file} ended before it was ready`);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  return { child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** A port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
