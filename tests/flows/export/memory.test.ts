import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { buildCompany } from '#bench/board/big-company.ts';
import { newId } from '#lib/base/ids.ts';
import { ALL } from '#lib/domain/access.ts';
import { EXPORT_FORMATS, exportRound } from '#lib/flows/export/export-round.ts';
import { wire } from '#lib/wire.ts';
import { temporaryFolder } from '../../support/databases.ts';
import { environmentIn } from '../../support/processes.ts';

const PEOPLE = process.env.CHAOS === 'long' ? 100_000 : 10_000;
const MOST_MB = 5;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it.each(EXPORT_FORMATS)(
  `the list of ${PEOPLE} people as %s is sent as it is read and fills no memory`,
  async (format) => {
    const folder = temporaryFolder();
    const env = environmentIn(folder.path, { LOG_LEVEL: 'silent' });
    await (await wire('test', env)).close();
    const roundId = newId(new Date());
    buildCompany(join(folder.path, 'anpi.db'), PEOPLE, roundId);
    const { ctx, close } = await wire('test', env);
    const wish = { filter: { scope: ALL }, format, language: 'ja', by: 'test' } as const;
    const { bytes, written } = await exportRound(ctx, roundId, wish);
    collect();
    const before = process.memoryUsage();
    let [most, parts, sent] = [0, 0, 0];
    for await (const part of bytes) {
      sent += part.length;
      parts += 1;
      if (parts % 50 > 0) continue;
      collect();
      const now = process.memoryUsage();
      most = Math.max(most, now.heapUsed + now.external - before.heapUsed - before.external);
    }
    console.log(`${format}: ${sent} bytes, at most ${Math.round(most / 2 ** 20)} MB held`);
    expect(written()).toBe(PEOPLE);
    expect(most).toBeLessThan(MOST_MB * 2 ** 20);
    await close();
    folder.remove();
  },
  300_000,
);
