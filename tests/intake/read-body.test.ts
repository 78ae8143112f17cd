import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { type Body, readBody } from '#server/intake/read-body.ts';

/** Sends `text` as it is to a server that reads at most 100 bytes, and tells what it made of it. */
async function bodyOf(text: string, { withinMs = 5_000, hangUp = false } = {}): Promise<Body> {
  const read = Promise.withResolvers<Body>();
  const server = createServer((request, response) => {
    readBody(request, 100, withinMs).then((body) => {
      response.end();
      read.resolve(body);
    }, read.reject);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(text, () => hangUp && setTimeout(() => socket.destroy(), 20));
  const body = await read.promise;
  socket.destroy();
  server.close();
  return body;
}

const post = (length: number, body: string): string =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n${body}`;

it('a body is read to its end', async () => {
  expect(await bodyOf(post(3, 'abc'))).toEqual({ kind: 'whole', bytes: Buffer.from('abc') });
  expect(await bodyOf(post(100, 'a'.repeat(100)))).toMatchObject({ kind: 'whole' });
});

it('a body over the limit is refused after it was sent, and a huge one before', async () => {
  expect(await bodyOf(post(101, 'a'.repeat(101)))).toEqual({ kind: 'too_long' });
  expect(await bodyOf(post(9_000_000, 'a'.repeat(2_000_000)))).toEqual({ kind: 'too_long' });
});

it('a body that trickles is given up', async () => {
  expect(await bodyOf(post(50, 'a'), { withinMs: 50 })).toEqual({ kind: 'too_slow' });
});

it('a body whose sender is gone is no body', async () => {
  expect(await bodyOf(post(50, 'a'), { hangUp: true })).toEqual({ kind: 'cut' });
});
