import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Environment, environment } from '#lib/base/settings.ts';

const RESTART_MS = 1_000;
const LOOK_MS = 1_000;
/** A pulse comes every second (pulse.ts); with the start it takes less than 15 s from hanging to working. */
const SILENT_MS = 6_000;

/** With half of it what is under way in a burst counts as lasting, and clearing it away later takes a sixth of the time; with the runtime's own measure each process stays twice as large. */
const YOUNG_MB = 16;
/** glibc keeps an arena for each thread: two, given back early, hold half as much after a burst. Other C libraries do not read this. */
export const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Node's options for every process of the program. */
export const NODE_FLAGS = [`--max-semi-space-size=${YOUNG_MB}`];

/** What the operator sets goes before. Safe: Next's types ask for a NODE_ENV that Node itself can do without. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own: Environment = { ...MALLOC, ...environment() };
  return own as NodeJS.ProcessEnv;
}

export interface Kept {
  /** Says it to the process that runs now; lost where none does. */
  tell(message: object): void;
  stop(): Promise<void>;
}

/** Why a process was started again. */
export type Ended = { name: string; why: 'ended' | 'hung'; at: Date };

/** Starts a process of the program and starts it again whenever it dies or hangs; resolves when it is ready for the first time. `onWord` hears everything that it says. */
export function keep(
  name: 'web' | 'worker',
  onEnd: (ended: Ended) => void,
  onWord: (message: object) => void = () => {},
): Promise<Kept> {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  return new Promise((resolve, reject) => {
    let stopping = false;
    let ready = false;
    const stop = (): Promise<void> =>
      new Promise((done) => {
        stopping = true;
        if (current.exitCode !== null || current.signalCode !== null) return done();
        current.once('exit', () => done());
        current.kill('SIGTERM');
      });
    const tell = (message: object) => {
      if (current.connected) current.send(message, () => {});
    };
    const start = (): ChildProcess => {
      const child = fork(file, { execArgv: [...process.execArgv, ...NODE_FLAGS], env: ownEnvironment() });
      const hung = watch(child, () => stopping);
      child.once('message', () => {
        ready = true;
        resolve({ tell, stop });
      });
      child.on('message', onWord);
      child.on('exit', (code, signal) => {
        if (stopping) return;
        if (!ready) return reject(new Error(`${name} did not start (exit ${code})`));
        const why = hung() ? 'hung' : 'ended';
        console.error(`${name} ${why} (${signal ?? code}); starting it again`);
        onEnd({ name, why, at: new Date() });
        setTimeout(() => {
          if (!stopping) current = start();
        }, RESTART_MS);
      });
      return child;
    };
    let current = start();
  });
}

/** Ends a process that has been ready and gives no pulse any more; true then. */
function watch(child: ChildProcess, isStopping: () => boolean): () => boolean {
  let heardAt = Number.POSITIVE_INFINITY;
  let lookedAt = performance.now();
  let hung = false;
  child.on('message', () => {
    heardAt = performance.now();
  });
  const timer = setInterval(() => {
    const now = performance.now();
    // This process itself, or the whole machine, stood still.
    if (now - lookedAt > 3 * LOOK_MS) heardAt = Math.max(heardAt, now);
    lookedAt = now;
    if (now - heardAt < SILENT_MS || heardAt === Number.POSITIVE_INFINITY || isStopping()) return;
    hung = true;
    child.kill('SIGKILL');
  }, LOOK_MS);
  child.once('exit', () => clearInterval(timer));
  return () => hung;
}
