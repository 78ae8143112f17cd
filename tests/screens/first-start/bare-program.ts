import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../house/source-files.ts';
import { temporaryFolder } from '../../support/databases.ts';
import { environmentIn, freePort } from '../../support/processes.ts';

export interface BareProgram {
  url: string;
  /** What the first start prints for the one who reads the console. */
  setupLink: string;
  stop(): Promise<void>;
}

const LINK = /https?:\/\/\S+\/setup\/\S+/;

/** The whole program, started for the first time in an empty folder, with one relay to send over. */
export async function startBareProgram(relayPort: number): Promise<BareProgram> {
  const folder = temporaryFolder();
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const web = { HOST: '127.0.0.1', PORT: port, PUBLIC_URL: url, MAIL_IN_PORT: String(await freePort()) };
  const relay = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(relayPort), SMTP_TLS: 'none' };
  const env = environmentIn(folder.path, { ...web, ...relay, MAIL_FROM: 'anpi@example.co.jp', BALLAST_MB: '0' });
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const setupLink = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the program ended (${code}): ${printed}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [link] = LINK.exec(printed) ?? [];
      if (link) resolve(link);
    });
  });
  return {
    url,
    setupLink,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      folder.remove();
    },
  };
}
