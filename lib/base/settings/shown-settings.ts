import type { Environment, Spec } from '../settings.ts';

/** A setting as a screen may show it: a secret's value is never in it. */
export interface ShownSetting {
  env: string;
  /** In English, as the settings declare it. */
  doc: string;
  held: 'set' | 'default' | 'none';
  /** Null where there is none, or where it is secret. */
  value: string | null;
}

export interface ShownPart {
  kind: 'core' | 'channel' | 'route' | 'outlet';
  name: string;
  configured: boolean;
  /** What arrives by it is mails. */
  byMail?: boolean;
  settings: ShownSetting[];
}

/** What holds for each part, without secrets. */
export const showSettings = (
  parts: readonly (Omit<ShownPart, 'settings'> & { spec: Spec })[],
  env: Environment,
): ShownPart[] =>
  parts.map(({ spec, ...part }) => ({
    ...part,
    settings: Object.values(spec).map((setting) => {
      const set = env[setting.env] || null;
      const value = set ?? (setting.default || null);
      const held = set !== null ? 'set' : value !== null ? 'default' : 'none';
      return { env: setting.env, doc: setting.doc, held, value: setting.secret ? null : value };
    }),
  }));
