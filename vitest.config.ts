import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const filesOf = (folders: string) => `tests/${folders}/**/*.test.{ts,tsx}`;

// They fill memory, end processes or run a whole site: each of their files has a process of its own.
const APART = [filesOf('{door,faults,intake,migrations,screens,ui}'), 'tests/flows/export/memory.test.ts'];

const both = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
  // For the processes that tests start: reading the program's source anew takes each of them half a second.
  env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/anpi-tests', import.meta.url)) },
};

// Files that share a process load the program once and use each other's emptied databases.
const TOGETHER = { include: [filesOf('*')], exclude: [...configDefaults.exclude, ...APART], isolate: false };

export default defineConfig({
  test: {
    globalSetup: ['./tests/support/postgres-for-all.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    maxWorkers: both.maxWorkers,
    projects: [
      { test: { ...both, name: 'apart', include: APART } },
      { test: { ...both, name: 'together', ...TOGETHER } },
    ],
  },
});
