import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { probe } from '#lib/base/probe.ts';
import { freePort } from '../support/processes.ts';

describe('knocking at a door', () => {
  it('finds an open one, and a shut one with the reason', async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    expect(await probe({ host: '127.0.0.1', port, tls: false })).toEqual({ kind: 'open', certificateUntil: null });
    await new Promise((resolve) => server.close(resolve));
    const shut = await probe({ host: '127.0.0.1', port: await freePort(), tls: false });
    expect(shut).toEqual({ kind: 'closed', reason: 'ECONNREFUSED' });
  });
});
