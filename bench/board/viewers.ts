import { connect } from 'node:net';

/** Watches a board on so many streams; on a second message tells when each saw which number, in ms of the machine's own clock. */
export interface Watch {
  port: number;
  path: string;
  viewers: number;
  /** Those who are signed in, in turn; none where nobody has to be. */
  cookies?: readonly string[];
}
export type Sights = [atMs: number, answered: number][];

const MARK = '"answered":';
/** The mark with its number may lie across two pieces. */
const TAIL = MARK.length + 12;

let opened = false;
const seen: Sights[] = [];

process.on('message', async (watch: Watch) => {
  if (opened) {
    process.send?.(seen);
    return;
  }
  opened = true;
  await Promise.all(Array.from({ length: watch.viewers }, (_, i) => open(watch, i)));
  process.send?.('watching');
});

/** A bare socket that looks for one number in the bytes: whoever measures shares the cores. */
function open({ port, path, cookies = [] }: Watch, no: number): Promise<void> {
  const cookie = cookies[no % cookies.length];
  const sights: Sights = [];
  seen.push(sights);
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n`);
    let tail: Buffer | null = null;
    socket.on('error', reject);
    socket.on('data', (piece) => {
      if (tail === null) {
        const status = piece.toString('latin1', 9, 12);
        if (status !== '200') return reject(new Error(`a viewer is answered ${status}`));
        resolve();
      }
      look(tail === null ? piece : Buffer.concat([tail, piece.subarray(0, TAIL)]), sights);
      look(piece, sights);
      tail = Buffer.from(piece.subarray(-TAIL));
    });
  });
}

/** Notes the last number in these bytes, if it is whole and new. */
function look(bytes: Buffer, sights: Sights): void {
  const at = bytes.lastIndexOf(MARK);
  if (at < 0) return;
  const [, digits] = /^(\d+)\D/.exec(bytes.toString('latin1', at + MARK.length, at + TAIL)) ?? [];
  if (digits === undefined || Number(digits) <= (sights.at(-1)?.[1] ?? -1)) return;
  sights.push([Number(process.hrtime.bigint() / 1000n) / 1000, Number(digits)]);
}
