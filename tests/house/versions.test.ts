import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { saferNode } from '#lib/base/safer-node.ts';
import { olderThan } from '#lib/base/version.ts';
import { sourceOf } from './source-files.ts';

/** Releases below these have known holes that reach us. */
const FLOORS: Record<string, number[]> = {
  next: [16, 4, 5],
  react: [19, 3, 1],
  'react-dom': [19, 3, 1],
  nodemailer: [10, 4, 1],
  'fast-xml-parser': [5, 10, 1],
  'drizzle-orm': [0, 45, 2],
  zod: [4, 6, 7],
};

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; hasInstallScript?: boolean }>;
}

const lock = JSON.parse(sourceOf('package-lock.json')) as Lock;
const copies = Object.entries(lock.packages).map(([path, entry]) => ({
  name: path.split('node_modules/').at(-1)!,
  ...entry,
}));

describe('what is installed', () => {
  it.each(Object.entries(FLOORS))('every copy of %s is at least %j', (name, floor) => {
    const old = copies.filter((copy) => copy.name === name && olderThan(copy.version ?? '0', floor));
    expect(old).toEqual([]);
  });

  it('has at least one copy of what the program stands on', () => {
    for (const name of ['next', 'react', 'nodemailer', 'drizzle-orm', 'better-sqlite3']) {
      expect(copies.some((copy) => copy.name === name)).toBe(true);
    }
  });

  it('the lockfile names no host', () => {
    expect(copies.filter((copy) => copy.resolved !== undefined)).toEqual([]);
  });

  it('SQLite is at least 3.51.3', () => {
    const memory = new Database(':memory:');
    const version = memory.prepare('select sqlite_version()').pluck().get() as string;
    memory.close();
    expect(olderThan(version, [3, 51, 3])).toBe(false);
  });

  it('an unsafe Node is told from a safe one', () => {
    expect(saferNode('24.22.1')).toBeNull();
    expect(saferNode('26.13.0')).toBeNull();
    expect(saferNode('24.21.0')).toBe('24.22.1');
    expect(saferNode('20.20.2')).toBe('24.22.1');
  });
});
