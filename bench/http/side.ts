import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pause } from '#lib/base/time/pause.ts';

export interface State {
  /** Answers that it holds, and those that nobody has read. */
  stored: number;
  unread: number;
  /** Of all its cores together, since it began. */
  cpuMs: number;
}

/** One side of a comparison, in a process of its own. */
export interface Side {
  name: string;
  port: number;
  state(): Promise<State>;
  /** Resolves when it has read all that it stored. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSide(file: string, env: Record<string, string>, argument = ''): Promise<Side> {
  const child = fork(join(import.meta.dirname, 'sides', file), [argument], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: process.env.BENCH_PROF === file ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : [],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${file} ended before it was ready`);
  });
  const [{ port }] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  const state = async (): Promise<State> => {
    child.send('state');
    const [answer] = await once(child, 'message');
    return answer as State;
  };
  return {
    name: file,
    port,
    state,
    quiet: async () => {
      while ((await state()).unread > 0) await pause(50);
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
