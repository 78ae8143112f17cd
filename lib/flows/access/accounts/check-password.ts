import { Problem } from '#lib/base/problem.ts';
import { judgePassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/domain/sign-in/password.ts';
import type { Ctx } from '../../ctx.ts';

/** Throws `password.short`, `.long`, `.common` or `.about_you`. */
export function checkPassword(
  { core }: Pick<Ctx, 'core'>,
  password: string,
  { login, name }: { login: string; name: string },
): void {
  const verdict = judgePassword(password, [login, name, core.companyName]);
  if (verdict === 'short') throw new Problem('password.short', { n: SHORTEST_PASSWORD });
  if (verdict === 'long') throw new Problem('password.long', { n: LONGEST_PASSWORD });
  if (verdict !== 'fine') throw new Problem(`password.${verdict}`);
}
