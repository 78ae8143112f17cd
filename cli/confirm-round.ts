import { createInterface } from 'node:readline';
import type { RoundKind } from '#lib/domain/round.ts';
import { type Cli, usage } from './cli.ts';

/** Asks for the word that opens a round; throws `usage.bad` when it is another, or when nobody can be asked. */
export async function confirmRound(cli: Cli, kind: RoundKind, people: number): Promise<void> {
  if (!cli.terminal.stdin.isTTY) throw usage(cli, 'confirm');
  const typed = await ask(cli, cli.t(kind === 'drill' ? 'round.askDrill' : 'round.askReal', { n: people }));
  if (!isTheWord(kind, people, typed)) throw usage(cli, 'notConfirmed');
}

/** For a drill its name, for a real round the number of people: no habit of the hand types that. */
export function isTheWord(kind: RoundKind, people: number, typed: string): boolean {
  const word = typed.normalize('NFKC').trim().toLowerCase();
  return kind === 'drill' ? ['訓練', 'drill'].includes(word) : /^\d+$/.test(word) && Number(word) === people;
}

/** What is typed on the terminal; nothing when it is closed or interrupted. */
function ask({ terminal }: Cli, question: string): Promise<string> {
  const lines = createInterface({ input: terminal.stdin, output: terminal.stderr });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(`${question} `, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
