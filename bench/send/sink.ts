import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '#tests/support/processes.ts';
import { answersAt } from './answers-at.ts';

export interface Sink extends AsyncDisposable {
  port: number;
  /** What takes the mails, in words. */
  name: string;
}

/** Takes every mail and forgets it: postfix's smtp-sink, or where that is absent a small one of our own. */
export async function startSink(): Promise<Sink> {
  return has('smtp-sink') ? postfixSink() : ownSink();
}

export function has(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const BACKLOG = '200';

async function postfixSink(): Promise<Sink> {
  const port = await freePort();
  // As root it wants to be somebody else.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn('smtp-sink', [...user, `127.0.0.1:${port}`, BACKLOG], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  await answersAt(port);
  return {
    port,
    name: 'smtp-sink',
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function ownSink(): Promise<Sink> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    let inBody = false;
    let rest = '';
    socket.write('220 sink ESMTP\r\n');
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      const replies: string[] = [];
      for (const line of lines) {
        if (inBody && line !== '.') continue;
        if (inBody) inBody = false;
        else if (line === 'DATA') inBody = true;
        replies.push(replyTo(line));
      }
      if (replies.length > 0) socket.write(`${replies.join('\r\n')}\r\n`);
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    name: 'a sink of our own (smtp-sink is not installed)',
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const replyTo = (line: string): string => {
  if (line.startsWith('EHLO')) return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME';
  if (line === 'DATA') return '354 go on';
  return line === 'QUIT' ? '221 bye' : '250 ok';
};
