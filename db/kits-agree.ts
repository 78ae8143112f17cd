import type { Kit } from './kit.pg.ts';
import type { SqliteNative } from './kit.sqlite.ts';

type Word = 'text' | 'int' | 'bool' | 'json' | 'bytes' | 'at' | 'createdAt';
type Shape<B> = B extends { _: { data: infer D; notNull: infer N; hasDefault: infer H } } ? [D, N, H] : never;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile when a word's data type, nullability or default differs between the kits. */
export type KitsAgree =
  {
    [W in Word]: Same<Shape<ReturnType<Kit[W]>>, Shape<ReturnType<SqliteNative[W]>>>;
  } extends Record<Word, true>
    ? true
    : never;
export const kitsAgree: KitsAgree = true;
