import { openLines } from '../herd/http-lines.ts';

/** Answers at a steady rate, each at its scheduled time whether or not earlier ones are done. */
export interface Arrivals {
  port: number;
  tokens: readonly string[];
  perSecond: number;
}
/** When each was acknowledged, in ms of the machine's own clock. */
export interface Acknowledged {
  atMs: number[];
  failed: number;
  /** Of processor time, in ms: what the asking itself took. */
  usedMs: number;
}

process.on('message', async ({ port, tokens, perSecond }: Arrivals) => {
  const lines = openLines(port);
  const head = `host: 127.0.0.1:${port}\r\ncontent-type: application/x-www-form-urlencoded`;
  const atMs: number[] = [];
  const answer = async (no: number): Promise<void> => {
    const body = `nonce=${`${process.pid}x${no}`.padEnd(24, '0')}&status=safe&comment=&can_work=&family=&place=`;
    const line = `POST /r/${tokens[no]} HTTP/1.1\r\n${head}\r\ncontent-length: ${body.length}`;
    const status = await lines.ask({ head: line, body, headOnly: false });
    if (status === 200) atMs.push(Number(process.hrtime.bigint() / 1000n) / 1000);
  };
  const usedBefore = process.cpuUsage();
  const startedAt = performance.now();
  const sent: Promise<void>[] = [];
  while (sent.length < tokens.length) {
    const due = Math.min(tokens.length, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
    while (sent.length < due) sent.push(answer(sent.length));
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  await Promise.all(sent);
  lines.close();
  const { user, system } = process.cpuUsage(usedBefore);
  process.send?.({ atMs, failed: sent.length - atMs.length, usedMs: (user + system) / 1000 } satisfies Acknowledged);
});
