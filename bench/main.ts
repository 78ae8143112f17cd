import { type Bench, print } from './report.ts';

/** Every measurement by name; each runs beside its yardstick. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  page: async () => (await import('./page/bench.ts')).page,
  intake: async () => (await import('./intake/bench.ts')).intake,
  door: async () => (await import('./door/bench.ts')).door,
  read: async () => (await import('./read/bench.ts')).read,
  send: async () => (await import('./send/bench.ts')).send,
  open: async () => (await import('./open/bench.ts')).open,
  board: async () => (await import('./board/bench.ts')).board,
  herd: async () => (await import('./herd/bench.ts')).herd,
};

const [name = '', ...options] = process.argv.slice(2);
const load = BENCHES[name];
if (!load) {
  console.error(
    `npm run bench -- NAME [--short] [--mails N] [--json], NAME one of: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exit(2);
}
const bench = await load();
const mails = options.includes('--mails') ? Number(options[options.indexOf('--mails') + 1]) : undefined;
print(name, await bench(options.includes('--short'), mails), options.includes('--json'));
