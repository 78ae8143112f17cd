'use server';

import { redirect } from 'next/navigation';
import { readDateTime } from '#lib/base/time/date-time.ts';
import { zoneOffset } from '#lib/base/time/zone-offset.ts';
import type { NoticeContent } from '#lib/domain/notice/notice.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { reviseNotice } from '#lib/flows/notices/revise-notice.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { noticeWords } from '../notice-words.ts';
import type { Editing } from './editing.ts';
import { fieldsOf, type NoticeFields, wordingOf } from './notice-fields.ts';

/** Stores a draft or a new revision, or says why not and keeps every word of it. */
export async function saveNotice(before: Editing, form: FormData): Promise<Editing> {
  const who = await requireViewer('notice.write');
  const fields = fieldsOf(form);
  const again = (problem: string): Editing => ({ ...before, fields, problem, turn: before.turn + 1 });
  const content = contentOf(who, fields);
  if (content === 'bad_time') return again(noticeWords(who.language)('form.validUntilBad'));
  let no: number;
  try {
    no = await store(who, content, fields, before.of);
  } catch (error) {
    return again(problemSentence(who.language, error));
  }
  redirect(`/notices/${no}?note=saved`);
}

async function store(
  { ctx, actor }: SignedViewer,
  content: NoticeContent,
  { form, change }: Pick<NoticeFields, 'form' | 'change'>,
  of: Editing['of'],
): Promise<number> {
  if (!of) return (await draftNotice(ctx, content, actor, form)).no;
  await reviseNotice(ctx, { id: of.id, seenRevision: of.revision, by: actor }, content, change);
  return of.no;
}

function contentOf({ ctx, now }: SignedViewer, fields: NoticeFields): NoticeContent | 'bad_time' {
  const { timeZone } = ctx.core;
  const typed = fields.validUntil.trim();
  const validUntil = typed === '' ? null : readDateTime(typed, zoneOffset(timeZone, now));
  if (typed !== '' && validUntil === null) return 'bad_time';
  return {
    topic: fields.topic === '' ? 'other' : fields.topic,
    // Whoever chose nothing did not choose the public.
    audience: fields.audience === '' ? 'staff' : fields.audience,
    drill: fields.kind === 'drill',
    pinned: fields.pinned,
    validUntil,
    wording: wordingOf(fields),
  };
}
