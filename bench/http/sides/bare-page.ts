import { serve } from './serve.ts';

/** As many bytes as the reply page has on the wire, always the same. */
const body = Buffer.alloc(Number(process.argv[2]), 'x');
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length };

serve((_, response) => response.writeHead(200, headers).end(body));
