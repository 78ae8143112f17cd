import type { Language } from '#lib/domain/person.ts';
import { isStatus } from '#lib/domain/status.ts';
import { translate } from '#lib/text/translate.ts';

/** What the press that led here did, in words; null for anything else in the address. */
export function noteSentence(language: Language, note: string | undefined): string | null {
  const t = translate(language, 'people');
  const status = note?.startsWith('entered_') ? note.slice('entered_'.length) : null;
  if (isStatus(status)) return t('proxy.done', { status: translate(language, 'status')(status) });
  switch (note) {
    case 'excluded':
    case 'included':
    case 'recorded':
    case 'taken_back':
    case 'as_before':
      return t(`marks.done.${note}`);
    case 'waits':
      return t('proxy.waits');
    case 'earlier':
      return t('help.tooLate');
    case 'not_open':
      return t('help.notOpen');
    default:
      return null;
  }
}
