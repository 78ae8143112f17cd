import { AsyncLocalStorage } from 'node:async_hooks';

// Next loads a module several times in one process; only what hangs on globalThis is shared.
const KEY = Symbol.for('anpi.origin');
const shared = globalThis as { [KEY]?: AsyncLocalStorage<string> };
shared[KEY] ??= new AsyncLocalStorage();
const origins = shared[KEY];

/** From where the present piece of work was asked for, as it stands in the audit; null where nobody has said. */
export const originNow = (): string | null => origins.getStore() ?? null;

/** Everything that `work` does is done from `origin`. */
export const runFrom = <T>(origin: string, work: () => T): T => origins.run(origin, work);
