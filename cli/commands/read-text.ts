import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { translate } from '#lib/text/translate.ts';
import { wordWhy } from '#lib/text/word-why.ts';
import type { Cli } from '../cli.ts';

const EX_DATAERR = 65;

const lineSchema = z.object({ id: z.unknown(), text: z.string() });

export const readText = (cli: Cli): Command =>
  new Command('read-text')
    .description(cli.t('about.read-text'))
    .option('--json', cli.t('option.json'))
    .action(async ({ json }: { json?: boolean }) => {
      let at = 0;
      for await (const line of createInterface({ input: cli.terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        at += 1;
        if (line.trim() === '') continue;
        const typed = lineSchema.safeParse(parseJson(line));
        if (typed.success) tell(cli, typed.data, json ?? false);
        else {
          cli.warn(cli.t('read.badLine', { line: String(at) }));
          cli.exitCode = EX_DATAERR;
        }
      }
    });

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function tell(cli: Cli, { id, text }: z.infer<typeof lineSchema>, json: boolean): void {
  const answer = readAnswer(text);
  const status = answer.kind === 'status' ? answer.status : null;
  const why = wordWhy(cli.language, answer.why);
  if (json) cli.json({ id: id ?? null, status, needsReading: status === null, why });
  else cli.print(`${String(id ?? '-')}  ${translate(cli.language, 'status')(status ?? 'needs_reading')}  ${why}`);
}
