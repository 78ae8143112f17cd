import { Agent, request } from 'node:http';

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
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

process.on('message', async ({ port, tokens, perSecond }: Arrivals) => {
  const startedAt = performance.now();
  const sent: Promise<number | null>[] = [];
  while (sent.length < tokens.length) {
    const due = Math.min(tokens.length, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
    while (sent.length < due) sent.push(answer(port, tokens[sent.length]!, sent.length));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const done = await Promise.all(sent);
  const atMs = done.filter((at) => at !== null);
  process.send?.({ atMs, failed: done.length - atMs.length } satisfies Acknowledged);
});

function answer(port: number, token: string, no: number): Promise<number | null> {
  const body = `nonce=${`${process.pid}x${no}`.padEnd(24, '0')}&status=safe&comment=&can_work=&family=&place=`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
  return new Promise((resolve) => {
    const asked = request({ port, path: `/r/${token}`, method: 'POST', headers, agent }, (response) => {
      const at = Number(process.hrtime.bigint() / 1000n) / 1000;
      response.resume().on('end', () => resolve(response.statusCode === 200 ? at : null));
    });
    asked.on('error', () => resolve(null)).end(body);
  });
}
