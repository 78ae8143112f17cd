import { once } from 'node:events';
import { connect } from 'node:net';

/** All that travels to a browser for one request, head included, as a phone asks for it. */
export async function bytesOnTheWire(url: string, form?: URLSearchParams): Promise<number> {
  const { hostname, port, pathname, search } = new URL(url);
  const body = form ? String(form) : '';
  const head = [
    `${form ? 'POST' : 'GET'} ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Accept-Encoding: gzip, deflate, br',
    'Connection: close',
    ...(form ? ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`] : []),
  ];
  const socket = connect(Number(port), hostname);
  let bytes = 0;
  socket.on('data', (part) => {
    bytes += part.length;
  });
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  await once(socket, 'close');
  return bytes;
}
