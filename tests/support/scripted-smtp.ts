import { createServer, type Socket } from 'node:net';

export interface ScriptedSmtp {
  port: number;
  lines: string[];
  close(): Promise<void>;
}

const COMMANDS = ['MAIL FROM', 'RCPT TO', 'DATA', 'QUIT', 'RSET', 'EHLO'];

/** An SMTP server that says what it is told to: replies by command, `BODY` for the end of DATA; `cut` ends the line. */
export async function startScriptedSmtp(replies: Record<string, string>): Promise<ScriptedSmtp> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const usual: Record<string, string> = { BODY: '250 2.0.0 queued as 1', DATA: '354 go on', QUIT: '221 bye' };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    const say = (command: string) => {
      const reply = replies[command] ?? usual[command] ?? '250 ok';
      if (reply === 'cut') socket.destroy();
      else socket.write(`${reply}\r\n`);
      return reply;
    };
    let inBody = false;
    let rest = '';
    socket.write('220 scripted ESMTP\r\n');
    socket.on('data', (data) => {
      const parts = (rest + data.toString('latin1')).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        if (inBody) {
          if (line === '.') {
            inBody = false;
            say('BODY');
          }
          continue;
        }
        const command = [...Object.keys(replies), ...COMMANDS].find((word) => line.startsWith(word)) ?? line;
        if (say(command).startsWith('354')) inBody = true;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    lines,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
