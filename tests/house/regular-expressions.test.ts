import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { describe, expect, it, vi } from 'vitest';
import { type Expression, expressionsIn } from './expressions-in.ts';
import { root, sourceFiles } from './source-files.ts';

vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure');

const LONG = process.env.CHAOS === 'long';
const TIMEOUT_MS = 10_000;
/** What takes longer to judge is written down here once it is found safe; with CHAOS=long everything is judged anew and the list written. */
const SLOW_MS = 400;
const LIST = join(root, 'tests/house/slow-expressions.txt');
const listed = new Set(existsSync(LIST) ? readFileSync(LIST, 'utf8').split('\n').filter(Boolean) : []);

const written = ({ source, flags }: Expression): string => `/${source}/${flags}`;
const files = sourceFiles('.ts', '.tsx').filter((path) => /^(lib|db|server|app|cli)\//.test(path));
const expressions = new Map(files.flatMap(expressionsIn).map((one) => [written(one), one]));

/** The checker knows no flag v, by which \p{...} may be several characters long; that makes no difference to the time. */
const known = (source: string, flags: string): [string, string] =>
  flags.includes('v') ? [source.replaceAll('\\p{RGI_Emoji}', '\\p{Emoji}'), flags.replace('v', 'u')] : [source, flags];

describe('a regular expression of the program', () => {
  it('is never one that a hostile text can keep busy', { timeout: 600_000 }, () => {
    const bad: string[] = [];
    const slow: string[] = [];
    for (const [name, { source, flags, path }] of expressions) {
      if (listed.has(name) && !LONG) continue;
      const start = performance.now();
      const { status, ...more } = checkSync(...known(source, flags), { timeout: TIMEOUT_MS });
      if (status !== 'safe')
        bad.push(`${path}: ${name} is ${status} ${JSON.stringify('error' in more ? more.error : '')}`);
      else if (performance.now() - start > SLOW_MS) slow.push(name);
    }
    if (LONG) writeFileSync(LIST, `${slow.sort().join('\n')}\n`);
    expect(bad).toEqual([]);
  });

  it('is found wherever it is written', () => {
    expect(expressions.size).toBeGreaterThan(250);
    expect(checkSync('^(a+)+$', '', { timeout: TIMEOUT_MS }).status).toBe('vulnerable');
  });
});
