import type { translate } from '#lib/text/translate.ts';

export type ReportWords = ReturnType<typeof translate<'rounds'>>;

/** `12分`, or that it never came to that. */
export const toldMinutes = (minutes: number | null, t: ReportWords): string =>
  minutes === null ? t('report.never') : t('report.minutes', { n: minutes });
