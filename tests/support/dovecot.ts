import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { pause } from '#lib/base/time/pause.ts';
import { temporaryFolder } from './databases.ts';
import { freePort } from './processes.ts';

const PROGRAM = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(existsSync);
const isRoot = process.getuid?.() === 0;
/** Dovecot does not open mails as root. */
const NOBODY = 65534;

export const MAILBOX = { user: 'anpi', password: 'in-a-test' };

export interface Dovecot {
  port: number;
  /** Puts a mail into the folder as the mail host's delivery does. */
  drop(text: string, folder?: 'INBOX' | 'Junk'): void;
  /** Another client at the same mailbox. */
  client(): Promise<ImapFlow>;
  /** Gives every mail a new UID under a new UIDVALIDITY, as after a restore from a backup. */
  renumber(): Promise<void>;
  stop(): Promise<void>;
}

/** Says why not, or null when a real Dovecot can be started here. */
export function dovecotMissing(): string | null {
  if (!PROGRAM) return 'no dovecot here: apt-get install dovecot-imapd';
  return /^2\.3/.test(execFileSync(PROGRAM, ['--version'], { encoding: 'utf8' }))
    ? null
    : 'only Dovecot 2.3 is known here';
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  const port = await freePort();
  const home = join(folder.path, 'home');
  const maildir = join(home, 'Maildir');
  const places = { INBOX: maildir, Junk: join(maildir, '.Junk') };
  for (const place of Object.values(places)) for (const part of ['cur', 'new', 'tmp']) make(join(place, part));
  const config = join(folder.path, 'dovecot.conf');
  writeFileSync(config, configOf(folder.path, home, port));
  const log = join(folder.path, 'log');
  writeFileSync(log, '');
  let child = await start(config, log, port);
  let dropped = 0;

  return {
    port,
    drop: (text, to = 'INBOX') => {
      dropped += 1;
      const file = join(places[to], 'new', `${Date.now()}.${process.pid}_${dropped}.test`);
      writeFileSync(file, text);
      own(file);
    },
    client: () => connect(port),
    renumber: async () => {
      await stop(child);
      for (const place of Object.values(places)) {
        for (const name of readdirSync(place)) if (name.startsWith('dovecot')) rmSync(join(place, name));
      }
      // The new number is the second of the clock in which it is made.
      await pause(1_100);
      child = await start(config, log, port);
    },
    stop: async () => {
      await stop(child);
      folder.remove();
    },
  };
}

const own = (path: string): void => {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
};

function make(path: string): void {
  const parent = join(path, '..');
  if (!existsSync(parent)) make(parent);
  mkdirSync(path, { recursive: true });
  own(path);
}

async function start(config: string, log: string, port: number): Promise<ChildProcess> {
  const child = spawn(PROGRAM!, ['-F', '-c', config], { stdio: 'ignore' });
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    const client = await connect(port).catch(() => null);
    if (client) {
      await client.logout();
      return child;
    }
    if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(`dovecot:\n${readFileSync(log, 'utf8')}`);
    await pause(50);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function connect(port: number): Promise<ImapFlow> {
  const auth = { user: MAILBOX.user, pass: MAILBOX.password };
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false });
  client.on('error', () => {});
  await client.connect();
  return client;
}

const configOf = (folder: string, home: string, port: number): string => {
  const owner = isRoot ? NOBODY : process.getuid!();
  const group = isRoot ? NOBODY : process.getgid!();
  const me = isRoot ? '' : execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:~/Maildir
mailbox_idle_check_interval = 1 secs
mail_max_userip_connections = 100
${me ? `default_internal_user = ${me}\ndefault_login_user = ${me}\ndefault_internal_group = ${group}` : ''}
passdb {
  driver = static
  args = password=${MAILBOX.password}
}
userdb {
  driver = static
  args = uid=${owner} gid=${group} home=${home}
}
namespace inbox {
  inbox = yes
  separator = .
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${isRoot ? '' : 'service anvil {\n  chroot =\n}\nservice stats {\n  chroot =\n}'}
`;
};
