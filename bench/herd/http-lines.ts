import { connect, type Socket } from 'node:net';

/** One request as it goes over the wire. */
export interface Ask {
  head: string;
  body: string;
  /** A HEAD is answered by a head alone. */
  headOnly: boolean;
}

export interface HttpLines {
  /** The status of the answer, when it is there whole; 0 where none came in 20 s. */
  ask(ask: Ask): Promise<number>;
  close(): void;
}

/** Shorter than the five seconds after which the server hangs up. */
const IDLE_MS = 3_000;
const PATIENCE_MS = 20_000;
const END_OF_HEAD = '\r\n\r\n';

/** Keep-alive connections, as many as are needed at once: bare sockets, since whoever measures shares the cores. */
export function openLines(port: number): HttpLines {
  const idle: Line[] = [];
  const all = new Set<Line>();

  function lineNow(): Line {
    for (let line = idle.pop(); line; line = idle.pop()) {
      if (!line.socket.destroyed && performance.now() - line.idleSince < IDLE_MS) return line;
      line.socket.destroy();
    }
    const line: Line = { socket: connect(port, '127.0.0.1'), idleSince: 0, got: Buffer.alloc(0), headOnly: false };
    all.add(line);
    line.socket.setNoDelay(true);
    line.socket.on('data', (data) => take(line, data));
    line.socket.on('error', () => {});
    line.socket.on('close', () => {
      all.delete(line);
      end(line, 0);
    });
    return line;
  }

  function take(line: Line, data: Buffer): void {
    line.got = line.got.length === 0 ? data : Buffer.concat([line.got, data]);
    const headEnd = line.got.indexOf(END_OF_HEAD);
    if (headEnd < 0) return;
    const head = line.got.toString('latin1', 0, headEnd);
    const length = line.headOnly ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (line.got.length < headEnd + END_OF_HEAD.length + length) return;
    const goesOn = !/\r\nconnection: *close/i.test(head);
    end(line, Number(head.slice(9, 12)));
    if (!goesOn) return void line.socket.destroy();
    line.idleSince = performance.now();
    idle.push(line);
  }

  return {
    ask: ({ head, body, headOnly }) =>
      new Promise((resolve) => {
        const line = lineNow();
        line.got = Buffer.alloc(0);
        line.headOnly = headOnly;
        const tooLate = setTimeout(() => line.socket.destroy(), PATIENCE_MS);
        line.done = (status) => {
          clearTimeout(tooLate);
          resolve(status);
        };
        line.socket.write(head + END_OF_HEAD + body, 'latin1');
      }),
    close: () => {
      for (const { socket } of all) socket.destroy();
    },
  };
}

interface Line {
  socket: Socket;
  idleSince: number;
  got: Buffer;
  headOnly: boolean;
  done?: (status: number) => void;
}

function end(line: Line, status: number): void {
  const { done } = line;
  delete line.done;
  done?.(status);
}
