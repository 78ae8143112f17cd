import { Command, type Help } from 'commander';
import type { Cli } from './cli.ts';

/** One command as its file declares it. */
export type Define = (cli: Cli) => Command;
type Load = () => Promise<Define>;

/** Each is loaded only when it is called: what needs no database starts without one. */
const COMMANDS = {
  people: {
    import: async () => (await import('./commands/people-import.ts')).peopleImport,
    list: async () => (await import('./commands/people-list.ts')).peopleList,
  },
  person: async () => (await import('./commands/person.ts')).person,
  round: {
    open: async () => (await import('./commands/round-open.ts')).roundOpen,
    list: async () => (await import('./commands/round-list.ts')).roundList,
    show: async () => (await import('./commands/round-show.ts')).roundShow,
    export: async () => (await import('./commands/round-export.ts')).roundExport,
    close: async () => (await import('./commands/round-close.ts')).roundClose,
    purge: async () => (await import('./commands/round-purge.ts')).roundPurge,
    remind: async () => (await import('./commands/round-change/round-remind.ts')).roundRemind,
    widen: async () => (await import('./commands/round-change/round-widen.ts')).roundWiden,
    revise: async () => (await import('./commands/round-change/round-revise.ts')).roundRevise,
    correct: async () => (await import('./commands/round-change/round-correct.ts')).roundCorrect,
    'add-step': async () => (await import('./commands/round-change/round-add-step.ts')).roundAddStep,
    stop: async () => (await import('./commands/round-change/round-stop.ts')).roundStop,
    resume: async () => (await import('./commands/round-change/round-resume.ts')).roundResume,
    reopen: async () => (await import('./commands/round-change/round-reopen.ts')).roundReopen,
  },
  duty: {
    list: async () => (await import('./commands/duty/duty-list.ts')).dutyList,
    add: async () => (await import('./commands/duty/duty-change.ts')).dutyAdd,
    remove: async () => (await import('./commands/duty/duty-change.ts')).dutyRemove,
  },
  pin: {
    issue: async () => (await import('./commands/pin/pin-issue.ts')).pinIssue,
    reset: async () => (await import('./commands/pin/pin-issue.ts')).pinReset,
    print: async () => (await import('./commands/pin/pin-print.ts')).pinPrint,
    import: async () => (await import('./commands/pin/pin-import.ts')).pinImport,
  },
  reply: async () => (await import('./commands/reply.ts')).reply,
  account: {
    create: async () => (await import('./commands/account/account-create.ts')).accountCreate,
    list: async () => (await import('./commands/account/account-list.ts')).accountList,
    disable: async () => (await import('./commands/account/account-disable.ts')).accountDisable,
    reset: async () => (await import('./commands/account/account-reset.ts')).accountReset,
    'setup-link': async () => (await import('./commands/account/account-setup-link.ts')).accountSetupLink,
    'sign-in-link': async () => (await import('./commands/account/account-sign-in-link.ts')).accountSignInLink,
  },
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
  audit: {
    verify: async () => (await import('./commands/audit/audit-verify.ts')).auditVerify,
    head: async () => (await import('./commands/audit/audit-head.ts')).auditHead,
  },
  backup: async () => (await import('./commands/backup/backup.ts')).backup,
  read: async () => (await import('./commands/read.ts')).read,
  'read-text': async () => (await import('./commands/read-text.ts')).readText,
  reread: async () => (await import('./commands/reread.ts')).reread,
  'survival-open': async () => (await import('./commands/survival-open.ts')).survivalOpen,
  preflight: async () => (await import('./commands/preflight.ts')).preflight,
  settings: async () => (await import('./commands/settings.ts')).settings,
} satisfies Record<string, Load | Record<string, Load>>;

/** The whole program; of the commands only the one that `args` call is more than its name. */
export async function buildProgram(cli: Cli, args: readonly string[]): Promise<Command> {
  const words = args.filter((word) => !word.startsWith('-'));
  const called = words[0] === 'help' ? words[1] : words[0];
  const program = new Command('anpi').description(cli.t('about.program'));
  program.option('--lang <ja|en>', cli.t('option.lang'));
  program.helpCommand('help [command]', cli.t('about.help'));
  for (const [name, command] of Object.entries(COMMANDS)) {
    if (name === called) program.addCommand(await load(cli, name, command));
    else program.command(name).description(cli.t(`about.${name as keyof typeof COMMANDS}`));
  }
  for (const each of [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)]) {
    each.exitOverride().helpOption('-h, --help', cli.t('option.help')).configureHelp(headings(cli));
    each.configureOutput({
      writeOut: (text) => cli.print(text.trimEnd()),
      writeErr: (text) => cli.warn(text.trimEnd()),
      outputError: () => {},
    });
  }
  return program;
}

async function load(cli: Cli, name: string, command: Load | Record<string, Load>): Promise<Command> {
  if (typeof command === 'function') return (await command())(cli);
  const group = new Command(name).description(cli.t(`about.${name as keyof typeof COMMANDS}`)).helpCommand(false);
  for (const load of Object.values(command)) group.addCommand((await load())(cli));
  return group;
}

const HEADINGS = ['Usage:', 'Arguments:', 'Options:', 'Commands:'] as const;

function headings(cli: Cli): Partial<Help> {
  return {
    styleTitle: (title) => {
      const known = HEADINGS.find((heading) => heading === title);
      return known ? cli.t(`help.${known.slice(0, -1) as 'Usage'}`) : title;
    },
  };
}
