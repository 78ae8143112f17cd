import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT, type Site } from './site.ts';

/** Runs `cli/anpi` as an operator would; gives what it printed. Throws with its complaint when it does not end with 0. */
export async function anpi(site: Site, ...args: string[]): Promise<string> {
  const child = spawn(join(ROOT, 'cli/anpi'), args, { cwd: ROOT, env: site.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [out, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`anpi ${args.join(' ')} ended with ${code}: ${complaint || out}`);
  return out;
}
