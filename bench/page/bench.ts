import { bytesOnTheWire } from '#tests/intake/bytes-on-the-wire.ts';
import { buildNext } from '../http/build-next.ts';
import { ratioOf, takeTurns } from '../http/rounds.ts';
import { startSide } from '../http/side.ts';
import { setStage } from '../http/stage.ts';
import { type Measured, median } from '../report.ts';

const PEOPLE = 400;
const CONNECTIONS = 64;
const ROUNDS = 7;
const ROUND_MS = 2_000;

/** Reply pages a second, each for another person, beside the same form as a Next page and beside as many bytes from bare node:http. */
export async function page(): Promise<Measured> {
  buildNext();
  const stage = await setStage(PEOPLE);
  const ours = await startSide('ours.ts', stage.envOf('ours'));
  const link = `http://127.0.0.1:${ours.port}/r/${stage.tokens[0]}`;
  const bytes = await bytesOnTheWire(link);
  const next = await startSide('next.ts', stage.envOf('next'));
  const bare = await startSide('bare-page.ts', {}, String(bytes));
  const hits = await takeTurns([ours, next, bare], ROUNDS, {
    connections: CONNECTIONS,
    ms: ROUND_MS,
    tokens: stage.tokens,
    form: null,
    pathOf: (side) => (side === next ? '/page-of/TOKEN' : '/r/TOKEN'),
  });
  const nextBytes = await bytesOnTheWire(`http://127.0.0.1:${next.port}/page-of/${stage.tokens[0]}`);
  for (const side of [ours, next, bare]) await side.stop();
  stage.close();

  const rate = (side: typeof ours) =>
    median(
      hits
        .get(side)!
        .slice(1)
        .map(({ perSecond }) => perSecond),
    );
  const [oursRate, nextRate, bareRate] = [rate(ours), rate(next), rate(bare)];
  return {
    ratios: {
      vs_next_page: { value: ratioOf(hits, ours, next), atLeast: 15 },
      vs_bare: { value: ratioOf(hits, ours, bare), atLeast: 0.25 },
      bytes: { value: bytes, atMost: 6 * 1024 },
    },
    figures: {
      pages_per_second: oursRate,
      next_per_second: nextRate,
      bare_per_second: bareRate,
      next_html_bytes: nextBytes,
    },
    lines: [
      `${ROUNDS} rounds of ${ROUND_MS / 1000} s each, ${CONNECTIONS} connections, ${PEOPLE} people, medians`,
      `reply page: ${Math.round(oursRate)}/s, ${bytes} bytes, head and all`,
      `the same form as a Next page: ${Math.round(nextRate)}/s, ${nextBytes} bytes before its scripts`,
      `bare node:http, ${bytes} constant bytes: ${Math.round(bareRate)}/s`,
    ],
  };
}
