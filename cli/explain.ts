import { CommanderError } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { translate } from '#lib/text/translate.ts';
import { type Cli, usage } from './cli.ts';

const EX_SOFTWARE = 70;

/** Tells on standard error what went wrong and what to do, and gives the exit code (sysexits.h). */
export function explain(cli: Cli, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : explain(cli, usageProblem(cli, error));
  if (error instanceof Problem) {
    const t = translate(cli.language, 'problems');
    cli.warn(t(error.code, error.params));
    return error.exit;
  }
  cli.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EX_SOFTWARE;
}

const MISTAKES = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.excessArguments': 'tooMany',
  'commander.conflictingOption': 'conflict',
  'commander.help': 'noCommand',
} as const;

/** Commander's complaint in our words; what it quotes is what was typed. */
function usageProblem(cli: Cli, error: CommanderError): Problem {
  const key = Object.entries(MISTAKES).find(([code]) => code === error.code)?.[1];
  const [what = '', other = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted ?? '');
  return key ? usage(cli, key, { what, other }) : new Problem('usage.bad', { what: error.message });
}
