import { fileURLToPath } from 'node:url';

export const migrationsFolder = (dialect: 'sqlite' | 'pg'): string =>
  fileURLToPath(new URL(`./migrations/${dialect}`, import.meta.url));
