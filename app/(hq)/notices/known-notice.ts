import { notFound } from 'next/navigation';
import { findNotice, type NoticeWithWords } from '#db/stores/notices/notices.ts';
import type { Viewer } from '../_frame/viewer.ts';

/** The notice of an address, with its newest revision, or the page that says that there is none. */
export async function knownNotice({ ctx }: Viewer, no: string): Promise<NoticeWithWords> {
  const row = /^[1-9]\d{0,8}$/.test(no) ? await findNotice(ctx.db, Number(no)) : undefined;
  if (!row) notFound();
  return row;
}
