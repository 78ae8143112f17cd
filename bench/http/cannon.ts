import autocannon from 'autocannon';

/** What the other side of the wire does, in a process of its own. */
export interface Shots {
  port: number;
  connections: number;
  ms: number;
  /** `TOKEN` stands for a token. */
  path: string;
  tokens: readonly string[];
  /** A form to post, `TOKEN` in it too; without it the page is got. */
  form: string | null;
}

export interface Hits {
  perSecond: number;
  answered: number;
  /** Not answered by 200. */
  failed: number;
  p99Ms: number;
}

process.on('message', (shots: Shots) => {
  const { tokens, form } = shots;
  void autocannon({
    url: `http://127.0.0.1:${shots.port}`,
    connections: shots.connections,
    duration: shots.ms / 1000,
    headers: { 'accept-encoding': 'gzip', ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    // Made before the first shot: what the cannon does meanwhile would count against the fastest side only.
    requests: tokens.map((token) => ({
      method: form ? 'POST' : 'GET',
      path: shots.path.replace('TOKEN', token),
      ...(form ? { body: form.replace('TOKEN', token) } : {}),
    })),
  }).then((result) => {
    const hits: Hits = {
      perSecond: result['2xx'] / result.duration,
      answered: result['2xx'],
      failed: result.non2xx + result.errors + result.timeouts,
      p99Ms: result.latency.p99,
    };
    process.send?.(hits);
  });
});
