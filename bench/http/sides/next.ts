import { join } from 'node:path';
import next from 'next';
import { environment } from '#lib/base/settings.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { wire } from '#lib/wire.ts';
import { STYLE } from '#server/intake/look/style.ts';
import { createDesk } from '#server/intake/reply/desk.ts';
import { newNonce } from '#server/intake/reply/form-raw.ts';
import { readFacts } from '#server/intake/reply/read-facts.ts';
import { readLast } from '#server/intake/reply/read-last.ts';
import { SHARED, type Shared } from '../next/shared.ts';
import { serve } from './serve.ts';
import { storeOne } from './store-one.ts';

const { ctx } = await wire('bench', environment());
const desk = createDesk(ctx, createTake(ctx)('form'));

const shared: Shared = {
  style: STYLE,
  words: desk.words,
  newNonce,
  facts: async (token) => {
    const facts = await readFacts(desk, token);
    return facts && { ...facts, last: await readLast(desk, facts) };
  },
  store: (token, bytes) => storeOne(ctx, desk, token, bytes),
};
Object.assign(globalThis, { [SHARED]: shared });

const app = next({ dev: false, dir: join(import.meta.dirname, '../next'), quiet: true, customServer: true });
await app.prepare();
const handle = app.getRequestHandler();
serve((request, response) => void handle(request, response), ctx.db);
