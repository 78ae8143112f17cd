import { runFrom } from '#lib/base/addresses/origin.ts';
import type { Environment } from '#lib/base/settings.ts';
import { openCli, type Terminal, usage } from './cli.ts';
import { explain } from './explain.ts';
import { takeLanguage } from './language.ts';
import { buildProgram } from './program.ts';

/** Runs one command line to its end and gives the exit code (sysexits.h); what goes wrong has been told on standard error. */
export async function run(typed: readonly string[], env: Environment, terminal: Terminal): Promise<number> {
  const { language, args, unknown } = takeLanguage(typed, env);
  const cli = openCli(env, language, terminal);
  try {
    if (unknown !== null) throw usage(cli, 'lang', { value: unknown });
    const program = await buildProgram(cli, args);
    await runFrom('cli', () => program.parseAsync(args, { from: 'user' }));
    return cli.exitCode;
  } catch (error) {
    return explain(cli, error);
  }
}
