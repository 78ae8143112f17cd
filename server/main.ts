import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environment } from '#lib/base/settings.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { issueFirstLink } from '#lib/flows/access/accounts/issue-link.ts';
import { translate } from '#lib/text/translate.ts';
import { wire } from '#lib/wire.ts';
import { warnOfOldNode } from './node-floor.ts';
import { runUntilStopped } from './process.ts';

const RESTART_MS = 1_000;

interface Child {
  stop(): Promise<void>;
}

/** Starts web and worker, restarts whichever dies, and stops both. */
await runUntilStopped('anpi', async () => {
  warnOfOldNode(process.versions.node);
  const env = environment();
  // Migrates, makes the master key at the first start, and refuses bad settings before anything runs.
  const wired = await wire('main', env);
  const { core } = wired.ctx;
  const setUp = await issueFirstLink(wired.ctx);
  await wired.close();
  const children = await Promise.all([keep('web'), keep('worker')]);
  console.log(`Anpi: ${core.publicUrl}/board`);
  if (setUp)
    for (const language of LANGUAGES) console.log(`${translate(language, 'cli')('account.first')}\n  ${setUp}`);
  return async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
});

/** Resolves when the process is ready for the first time. */
function keep(name: 'web' | 'worker'): Promise<Child> {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  return new Promise((resolve, reject) => {
    let stopping = false;
    let ready = false;
    const start = () => {
      const child = fork(file);
      child.on('message', () => {
        if (ready) return;
        ready = true;
        resolve({
          stop: () =>
            new Promise((done) => {
              stopping = true;
              if (current.exitCode !== null || current.signalCode !== null) return done();
              current.once('exit', () => done());
              current.kill('SIGTERM');
            }),
        });
      });
      child.on('exit', (code) => {
        if (stopping) return;
        if (!ready) return reject(new Error(`${name} did not start (exit ${code})`));
        console.error(`${name} ended (${code}); starting it again`);
        setTimeout(() => {
          if (!stopping) current = start();
        }, RESTART_MS);
      });
      return child;
    };
    let current = start();
  });
}
