import { describe, expect, test } from 'vitest';
import { gather } from '#lib/base/gather.ts';

/** Notes each batch with the moment at which it began. */
function noting() {
  const batches: { items: readonly number[]; atMs: number }[] = [];
  const work = async (items: readonly number[]) => {
    batches.push({ items, atMs: performance.now() });
    return items.map((item) => item * 10);
  };
  return { batches, work };
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('gathering calls into batches', () => {
  test('calls that are made together go together, and each gets its own results', async () => {
    const { batches, work } = noting();
    const take = gather(work, 100);
    expect(await Promise.all([take([1]), take([2, 3]), take([4])])).toEqual([[10], [20, 30], [40]]);
    expect(batches.map(({ items }) => items)).toEqual([[1, 2, 3, 4]]);
  });

  test('batches begin apart, however the calls come; a lone call waits for nothing', async () => {
    const { batches, work } = noting();
    const take = gather(work, 100, { apartMs: 60 });
    const calledAt = performance.now();
    await take([1]);
    expect(batches[0]!.atMs - calledAt).toBeLessThan(50);
    const calls = [take([2])];
    await later(10);
    calls.push(take([3]));
    expect(await Promise.all(calls)).toEqual([[20], [30]]);
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    expect(batches[1]!.atMs - batches[0]!.atMs).toBeGreaterThan(55);
  });

  test('a batch that is full waits for nothing', async () => {
    const { batches, work } = noting();
    const take = gather(work, 2, { apartMs: 60_000, lingerMs: () => 60_000 });
    await take([1, 2]);
    await Promise.all([take([3]), take([4])]);
    expect(batches.map(({ items }) => items)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('a lane that finds its calls taken by another works on nothing', async () => {
    const { batches, work } = noting();
    const take = gather(work, 100, { lanes: 3, apartMs: 20 });
    await take([1]);
    await Promise.all([take([2]), later(1).then(() => take([3])), later(2).then(() => take([4]))]);
    expect(batches.every(({ items }) => items.length > 0)).toBe(true);
  });

  test('a call that fails leaves the others of later batches alone', async () => {
    const take = gather(async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('no');
      return items;
    }, 1);
    const outcomes = await Promise.allSettled([take([1]), take([2]), take([3])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
