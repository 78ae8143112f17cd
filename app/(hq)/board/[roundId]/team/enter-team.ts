'use server';

import { redirect } from 'next/navigation';
import { isStatus } from '#lib/domain/status.ts';
import { enterForTeam } from '#lib/flows/replies/enter-for-team.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../../../_frame/problem-sentence.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { openRoundsFor } from '../../../_person/open-rounds-for.ts';
import { COMMENT_OF, STATUS_OF, type TeamTyping } from './team-state.ts';

const MOST = 1000;

/** Records what a leader typed for the team, or says why not and keeps every word of it. */
export async function enterTeam(before: TeamTyping, form: FormData): Promise<TeamTyping> {
  const { ctx, take, language, actor, scope } = await requireViewer('reply.enter');
  const t = translate(language, 'team');
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value.slice(0, MOST)]] : [],
    ),
  );
  const again = async (problem: string): Promise<TeamTyping> => {
    const rounds = await openRoundsFor(ctx, language);
    return { typed, entryKey: typed.entryKey ?? '', rounds, problem, turn: before.turn + 1 };
  };
  const rows = Object.entries(typed).flatMap(([name, status]) => {
    if (!name.startsWith(STATUS_OF) || !isStatus(status)) return [];
    const personId = name.slice(STATUS_OF.length);
    return [{ personId, status, comment: typed[`${COMMENT_OF}${personId}`] ?? '' }];
  });
  if (rows.length === 0) return again(t('nobody'));
  try {
    const result = await enterForTeam(ctx, take('proxy'), {
      rows,
      saidBy: typed.saidBy ?? '',
      why: typed.why ?? '',
      by: actor,
      entryKey: typed.entryKey ?? '',
      seenRoundIds: form.getAll('round').map(String),
      scope,
    });
    if (result.kind === 'moved') return await again(t('moved'));
  } catch (error) {
    return again(problemSentence(language, error));
  }
  redirect(`/board/${encodeURIComponent(typed.shown ?? '')}/team?done=${rows.length}`);
}
