import { buildNext } from '../http/build-next.ts';
import { ratioOf, takeTurns } from '../http/rounds.ts';
import { startSide } from '../http/side.ts';
import { setStage } from '../http/stage.ts';
import { type Measured, median } from '../report.ts';

const PEOPLE = 400;
const CONNECTIONS = 256;
const ROUNDS = 7;
const ROUND_MS = 2_000;
/** Without a nonce each is an answer of its own. */
const FORM = 'status=safe&comment=&can_work=&family=&place=';

/** Durable answers a second, beside a Next route handler with one FULL commit each and bare node:http with one NORMAL commit each: the same rows by the same statements. */
export async function intake(): Promise<Measured> {
  buildNext();
  const stage = await setStage(PEOPLE);
  const ours = await startSide('ours.ts', stage.envOf('ours'));
  const next = await startSide('next.ts', stage.envOf('next'));
  const bare = await startSide('bare-normal.ts', stage.envOf('bare'));
  const sides = [ours, next, bare];
  const hits = await takeTurns(sides, ROUNDS, {
    connections: CONNECTIONS,
    ms: ROUND_MS,
    tokens: stage.tokens,
    form: FORM,
    pathOf: (side) => (side === next ? '/answer/TOKEN' : '/r/TOKEN'),
  });
  for (const side of sides) {
    const answered = hits.get(side)!.reduce((sum, hit) => sum + hit.answered, 0);
    const stored = (await side.state()).stored;
    if (stored < answered) throw new Error(`${side.name} acknowledged ${answered} answers and stored ${stored}`);
    await side.stop();
  }
  stage.close();

  const counted = (side: typeof ours) => hits.get(side)!.slice(1);
  const rate = (side: typeof ours) => median(counted(side).map(({ perSecond }) => perSecond));
  const [oursRate, nextRate, bareRate] = [rate(ours), rate(next), rate(bare)];
  return {
    ratios: {
      vs_next_route: { value: ratioOf(hits, ours, next), atLeast: 3.5 },
      vs_bare_normal: { value: ratioOf(hits, ours, bare), atLeast: 1.1 },
    },
    figures: {
      answers_per_second: oursRate,
      next_per_second: nextRate,
      bare_per_second: bareRate,
      p99_ms: median(counted(ours).map(({ p99Ms }) => p99Ms)),
    },
    lines: [
      `${ROUNDS} rounds of ${ROUND_MS / 1000} s each, ${CONNECTIONS} connections, ${PEOPLE} people, medians`,
      `ours, group commit at FULL, the received page: ${Math.round(oursRate)}/s`,
      `Next route handler, one FULL commit each: ${Math.round(nextRate)}/s`,
      `bare node:http, one NORMAL commit each: ${Math.round(bareRate)}/s`,
    ],
  };
}
