import { environment } from '#lib/base/settings.ts';
import { run } from './run.ts';

// Somebody looks at the first lines only, as with `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 74));
process.exitCode = await run(process.argv.slice(2), environment(), process);
