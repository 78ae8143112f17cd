/** What somebody who signs in may be; one account may be several. Employees have no account: their personal link speaks for them. */
export const ROLES = ['admin', 'starter', 'viewer', 'keeper', 'manager'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that a screen, an action, a stream or an export can be asked to do. */
export const ACTS = [
  'board.see',
  'person.see',
  'reply.enter',
  'death.enter',
  'tray.settle',
  'round.see',
  'round.open',
  'round.close',
  'notice.write',
  'notice.approve',
  'notice.publish',
  'roster.change',
  'pin.issue',
  'report.export',
  'audit.see',
  'settings.change',
  'account.manage',
] as const;
export type Act = (typeof ACTS)[number];

const LOOKING: readonly Act[] = ['board.see', 'person.see', 'round.see', 'report.export'];

const ALLOWED: Record<Role, readonly Act[]> = {
  admin: ACTS,
  starter: [
    ...LOOKING,
    'reply.enter',
    'death.enter',
    'round.open',
    'round.close',
    'notice.write',
    'notice.approve',
    'notice.publish',
  ],
  viewer: LOOKING,
  keeper: [...LOOKING, 'reply.enter', 'death.enter', 'tray.settle'],
  manager: ['board.see', 'person.see', 'reply.enter'],
};

export const may = (role: Role, act: Act): boolean => ALLOWED[role].includes(act);

/** A role that was given to an account; a manager's holds for one department and all below it, every other for the whole company. */
export interface Grant {
  role: Role;
  departmentId: string | null;
}

/** Whose data an act reaches: everybody's, or that of the people in these departments and all below them. */
export type Scope = { kind: 'all' } | { kind: 'departments'; ids: readonly string[] };

export const ALL: Scope = { kind: 'all' };

/** How far these grants carry an act; null: not allowed at all. */
export function reachOf(grants: readonly Grant[], act: Act): Scope | null {
  const held = grants.filter(({ role }) => may(role, act));
  if (held.some(({ role }) => role !== 'manager')) return ALL;
  const ids = held.flatMap(({ departmentId }) => departmentId ?? []);
  return ids.length > 0 ? { kind: 'departments', ids: [...new Set(ids)].sort() } : null;
}

/** The same for two scopes that reach the same. */
export const scopeKey = (scope: Scope): string => (scope.kind === 'all' ? 'all' : scope.ids.join('+'));

export const isRole = (text: unknown): text is Role => (ROLES as readonly unknown[]).includes(text);
