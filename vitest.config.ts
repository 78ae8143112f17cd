import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['./tests/support/postgres-for-all.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // For the processes that tests start: reading the program's source anew takes each of them half a second.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/anpi-tests', import.meta.url)) },
  },
});
