import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PID_FILE = 'demo.pid';

/** Empties the folder for this run. Throws while another demo still lives in it. */
export function claimFolder(folder: string): void {
  const pid = pidIn(folder);
  if (pid !== null && isAlive(pid))
    throw new Error(`another demo is running (process ${pid}); stop it, or delete ${join(folder, PID_FILE)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PID_FILE), `${process.pid}\n`);
}

function pidIn(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, PID_FILE), 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
