import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../house/source-files.ts';

/** Another program that holds the database's write lock until it is told to let go. */
export async function holdLock(path: string): Promise<{ letGo(): Promise<void> }> {
  const script = `
    const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 10000 });
    db.exec('begin exclusive');
    console.log('held');
    process.stdin.resume().on('end', () => { db.exec('rollback'); process.exit(0); });`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script, path], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return {
    letGo: async () => {
      child.stdin!.end();
      await once(child, 'exit');
    },
  };
}
