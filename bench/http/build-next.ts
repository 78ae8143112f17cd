import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'next');

/** Builds the yardstick's Next app as an app is built for production, unless it is built already. */
export function buildNext(): void {
  const builtAt = changedAt('.next/BUILD_ID');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('.next'),
  );
  if (builtAt > Math.max(...sources.map(changedAt))) return;
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env: NodeJS.ProcessEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  execFileSync(process.execPath, [next, 'build', folder], { cwd: root, env, stdio: 'pipe' });
}

const changedAt = (path: string): number => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
