import type { Role } from '#lib/domain/access.ts';
import type { LinkPurpose, Proof } from '#lib/domain/sign-in/sign-in.ts';
import type { Kit } from '../kit.pg.ts';

export function defineAccess(k: Kit) {
  /** People of headquarters who sign in; employees who are asked have none. */
  const accounts = k.table(
    'accounts',
    {
      id: k.text('id').primaryKey(),
      /** Lower case; a short name or a mail address. */
      login: k.text('login').notNull(),
      name: k.text('name').notNull(),
      passwordHash: k.text('password_hash'),
      /** An authenticator app's secret, sealed; not yet in force without a proven step. */
      sealedTotp: k.bytes('sealed_totp'),
      /** The last 30-second step that was used: a code counts once. */
      totpStep: k.int('totp_step'),
      /** Issuer and subject of single sign-on, once it was used. */
      oidcSubject: k.text('oidc_subject'),
      active: k.bool('active').notNull().default(true),
      createdAt: k.createdAt(),
    },
    (t) => [k.uniqueIndex('accounts_login').on(t.login), k.uniqueIndex('accounts_oidc_subject').on(t.oidcSubject)],
  );
  const accountId = () =>
    k
      .text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' });

  const roleGrants = k.table(
    'role_grants',
    {
      id: k.text('id').primaryKey(),
      accountId: accountId(),
      role: k.text('role').$type<Role>().notNull(),
      /** The top of the subtree that a manager answers for; null for the whole company. */
      departmentId: k.text('department_id'),
      createdAt: k.createdAt(),
    },
    (t) => [k.index('role_grants_account').on(t.accountId)],
  );

  const sessions = k.table(
    'sessions',
    {
      /** SHA-256 of the token: who reads this table cannot sign in with it. */
      hash: k.text('hash').primaryKey(),
      accountId: accountId(),
      proof: k.text('proof').$type<Proof>().notNull(),
      seenAt: k.at('seen_at').notNull(),
      /** When a password or second factor was last shown. */
      confirmedAt: k.at('confirmed_at').notNull(),
      expiresAt: k.at('expires_at').notNull(),
      createdAt: k.createdAt(),
    },
    (t) => [k.index('sessions_account').on(t.accountId), k.index('sessions_expires').on(t.expiresAt)],
  );

  const passkeys = k.table(
    'passkeys',
    {
      /** The credential's id, base64url. */
      id: k.text('id').primaryKey(),
      accountId: accountId(),
      publicKey: k.bytes('public_key').notNull(),
      counter: k.int('counter').notNull(),
      transports: k.json<string[]>('transports'),
      createdAt: k.createdAt(),
    },
    (t) => [k.index('passkeys_account').on(t.accountId)],
  );

  const recoveryCodes = k.table(
    'recovery_codes',
    { hash: k.text('hash').primaryKey(), accountId: accountId(), usedAt: k.at('used_at') },
    (t) => [k.index('recovery_codes_account').on(t.accountId)],
  );

  /** Links that work once: the first admin's set-up, an invitation, a new password, a sign-in from the console. */
  const accessLinks = k.table(
    'access_links',
    {
      hash: k.text('hash').primaryKey(),
      purpose: k.text('purpose').$type<LinkPurpose>().notNull(),
      /** Null for the first admin, who is made by it. */
      accountId: k.text('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
      expiresAt: k.at('expires_at').notNull(),
      usedAt: k.at('used_at'),
      createdAt: k.createdAt(),
    },
    (t) => [k.index('access_links_account').on(t.accountId)],
  );

  return { accounts, roleGrants, sessions, passkeys, recoveryCodes, accessLinks };
}
