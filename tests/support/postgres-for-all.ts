import { openPg } from '#db/open-pg.ts';
import { postgresPrograms, startPostgres } from './postgres.ts';
import { TEMPLATE } from './server-database.ts';

/** With CHAOS=long, or with PG=server, every test that names the dialect pg runs on a real server instead of PGlite. */
export default async function (): Promise<undefined | (() => Promise<void>)> {
  if (process.env.CHAOS !== 'long' && process.env.PG !== 'server') return undefined;
  const programs = postgresPrograms();
  if (!programs) {
    console.warn('PostgreSQL is not installed: PGlite stands in for it');
    return undefined;
  }
  const server = await startPostgres(programs);
  await server.create(TEMPLATE);
  const migrated = await openPg(server.urlOf(TEMPLATE));
  await migrated.close();
  process.env.TEST_POSTGRES = server.urlOf('postgres');
  return () => server.stop();
}
