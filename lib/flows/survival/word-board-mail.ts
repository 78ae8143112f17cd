import { ALL } from '#lib/domain/access.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import { readBoard } from '../board/read-board.ts';
import type { Ctx } from '../ctx.ts';
import type { ComposedMail } from '../wording/compose-mail.ts';
import { plainMail } from '../wording/plain-mail.ts';
import { boardLines } from './board-lines.ts';
import { roundsToCopy } from './rounds-to-copy.ts';

/** The board of every open round as of now, however long the mail has waited; counts only. */
export async function wordBoardMail(
  ctx: Pick<Ctx, 'core' | 'db' | 'clock'>,
  language: Language,
): Promise<ComposedMail> {
  const { companyName: company, timeZone } = ctx.core;
  const t = translate(language, 'survival');
  const rounds = await roundsToCopy(ctx.db);
  const boards = await Promise.all(rounds.map(({ id }) => readBoard(ctx, id, language, ALL)));
  const modes = new Set(rounds.map(({ kind }) => translate(language, 'common')(`mode.${kind}`)));
  const at = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'medium' });
  return plainMail({
    language,
    subject: t('letter.subject', { company, mode: [...modes].join(' / ') || '-' }),
    blocks: [
      t('asOf', { at: at.format(ctx.clock.now()) }),
      ...(boards.length > 0 ? boards.flatMap((board) => boardLines(board, language)) : [t('none')]),
      t('letter.lead'),
    ],
  });
}
