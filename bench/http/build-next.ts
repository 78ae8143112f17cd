import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Builds the yardstick's Next app, as an app is built for production. */
export function buildNext(): void {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  execFileSync(process.execPath, [next, 'build', join(import.meta.dirname, 'next')], { cwd: root, env, stdio: 'pipe' });
}
