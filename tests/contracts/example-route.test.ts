import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../house/source-files.ts';
import { temporaryFolder } from '../support/databases.ts';

const ROUTE = `
import { parseEntered } from '../entered.ts';
import { defineRoute } from '../route.ts';

export const pigeon = defineRoute({ name: 'pigeon', spec: {}, parse: parseEntered });
`;

const CASES = `
import type { RouteCase } from '../route.ts';

export const cases: RouteCase[] = [{ says: 'coos', raw: '{"employeeNumber":"E1","status":"safe"}', parsed: { kind: 'reply' } }];
`;

/** Runs in the copy: an answer carried by pigeon reaches the ledger under its own name. */
const TRY = `
import { findRound } from '#db/stores/rounds/rounds.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openTestCtx } from '#tests/support/ctx.ts';
import { seedPeople, wordingOf } from '#tests/support/roster.ts';

const ctx = await openTestCtx();
await seedPeople(ctx, [{ employeeNumber: 'E1' }]);
const id = await openRound(ctx, { kind: 'drill', wording: wordingOf('x'), audience: EVERYBODY }, 'test');
await fillRounds(ctx);
const entered = { employeeNumber: 'E1', status: 'safe' };
const { outcomes } = await createTake(ctx)('pigeon')([enteredRaw(entered, 'ring-7', ctx.clock.now())]);
await outcomes;
console.log(JSON.stringify((await readBoard(ctx, id, 'ja')).routes));
await ctx.close();
`;

it('a new route is one folder and one line in the registry', () => {
  const folder = temporaryFolder();
  const copy = (name: string) => cpSync(join(root, name), join(folder.path, name), { recursive: true });
  for (const name of ['lib', 'db', 'tests/support', 'tests/house', 'package.json', 'tsconfig.json']) copy(name);
  symlinkSync(join(root, 'node_modules'), join(folder.path, 'node_modules'));
  mkdirSync(join(folder.path, 'lib/routes/pigeon'));
  writeFileSync(join(folder.path, 'lib/routes/pigeon/route.ts'), ROUTE);
  writeFileSync(join(folder.path, 'lib/routes/pigeon/cases.ts'), CASES);
  const registry = join(folder.path, 'lib/routes/registry.ts');
  const before = readFileSync(registry, 'utf8');
  const after = `import { pigeon } from './pigeon/route.ts';\n${before.replace(/\n\];\s*$/, '\n  pigeon,\n];\n')}`;
  expect(after).toContain('  pigeon,\n];');
  writeFileSync(registry, after);
  writeFileSync(join(folder.path, 'try.ts'), TRY);
  const said = execFileSync(process.execPath, ['try.ts'], { cwd: folder.path, encoding: 'utf8' });
  folder.remove();
  expect(JSON.parse(said.trim().split('\n').at(-1)!)).toEqual({ pigeon: 1 });
});
