import { get } from 'node:http';

/** Watches a board on so many streams; on a second message tells when each saw which number, in ms of the machine's own clock. */
export interface Watch {
  port: number;
  path: string;
  viewers: number;
  /** Those who are signed in, in turn; none where nobody has to be. */
  cookies?: readonly string[];
}
export type Sights = [atMs: number, answered: number][];

const TAIL = 400;
const MARK = '"answered":';

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

function open({ port, path, cookies = [] }: Watch, no: number): Promise<void> {
  const cookie = cookies[no % cookies.length];
  const sights: Sights = [];
  seen.push(sights);
  return new Promise((resolve, reject) => {
    get({ port, path, agent: false, headers: cookie ? { cookie } : {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a viewer is answered ${response.statusCode}`));
      resolve();
      let tail = '';
      response.setEncoding('latin1').on('data', (part: string) => {
        const text = tail + part;
        const at = text.lastIndexOf(MARK);
        tail = text.slice(-TAIL);
        if (at < 0) return;
        const answered = Number.parseInt(text.slice(at + MARK.length), 10);
        if (answered > (sights.at(-1)?.[1] ?? -1))
          sights.push([Number(process.hrtime.bigint() / 1000n) / 1000, answered]);
      });
    }).on('error', reject);
  });
}
