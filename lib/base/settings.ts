import { z } from 'zod';
import { Problem } from './problem.ts';

/** One setting: the environment variable, a sentence on it, how it is read, and what holds when it is not set. */
export interface Setting<T> {
  env: string;
  doc: string;
  schema: z.ZodType<T>;
  /** As it would be written in the environment; a setting without one must be set. */
  default?: string;
  secret?: boolean;
  /** Belongs to several parts: being set does not by itself make any of them wanted. */
  shared?: boolean;
}

export type Spec = Record<string, Setting<unknown>>;
export type Values<S extends Spec> = { [K in keyof S]: S[K] extends Setting<infer T> ? T : never };
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, `.env` in the working folder added; nobody else reads `process.env`. */
export function environment(): Environment {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return process.env;
}

/** All values of one part, or throws `settings.bad` naming every setting that is missing or wrong. */
export function readSettings<S extends Spec>(part: string, spec: S, env: Environment): Values<S> {
  const wrong: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(spec)) {
    const text = env[setting.env] || setting.default;
    const read = setting.schema.safeParse(text);
    if (read.success) values[key] = read.data;
    else wrong.push(text === undefined ? `${setting.env} (missing)` : `${setting.env} (${reason(read.error)})`);
  }
  if (wrong.length > 0) throw new Problem('settings.bad', { part, wrong: wrong.join(', ') });
  return values as Values<S>;
}

/** True when any setting of a part's own is set: then it is wanted, and all of it must be right. */
export const isConfigured = (spec: Spec, env: Environment): boolean =>
  Object.values(spec).some((setting) => !setting.shared && Boolean(env[setting.env]));

/** True for a part that can do without any setting, and for one of which any is set. */
export const isWanted = (spec: Spec, env: Environment): boolean =>
  isConfigured(spec, env) || Object.values(spec).every(({ schema, default: held }) => schema.safeParse(held).success);

const reason = (error: z.ZodError): string => error.issues.map((issue) => issue.message).join('; ');

export const text = z.string().min(1);
export const optionalText = z.string().optional();
export const port = z.coerce.number().int().min(0).max(65535);
export const count = z.coerce.number().int().min(1);
export const url = z.url().transform((value) => value.replace(/\/$/, ''));
export const domain = z.string().transform((value) => value.toLowerCase());
export const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values);
export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
