import type { XlsxColumn } from '#lib/base/files/xlsx.ts';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Language } from '#lib/domain/person.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import { ownColumnsOf } from './own-columns.ts';

export interface ExportColumn extends XlsxColumn {
  cell(line: PersonLine, own: readonly OwnAnswer[]): string;
}

/** The columns of the list in one language; each row says drill or real, as rows get copied out of their file. */
export function columnsOf(
  { kind, questions }: { kind: RoundKind; questions: readonly Question[] | null },
  language: Language,
  timeZone: string,
): ExportColumn[] {
  const t = translate(language, 'export');
  const status = translate(language, 'status');
  const common = translate(language, 'common');
  const board = translate(language, 'board');
  const moment = momentIn(timeZone);
  const road = (route: string): string => {
    const key = `route.${route}` as 'route.mail';
    return common.has(key) ? common(key) : route;
  };
  const mode = common(`mode.${kind}`);
  const column = (key: Parameters<typeof t>[0], width: number, cell: ExportColumn['cell']): ExportColumn => ({
    header: t(key),
    width,
    cell,
  });
  const said = (line: PersonLine) => line.answer?.extras;
  return [
    column('column.kind', 8, () => mode),
    column('column.employeeNumber', 12, ({ employeeNumber }) => employeeNumber),
    column('column.name', 16, ({ name }) => name),
    column('column.kana', 18, ({ kana }) => kana ?? ''),
    column('column.department', 28, ({ department }) => department),
    column('column.site', 12, ({ site }) => site),
    column('column.status', 16, ({ bucket }) => status(bucket)),
    column('column.openHelp', 10, ({ openHelp }) => (openHelp ? t('open') : '')),
    column('column.taken', 14, ({ taken }) => taken?.by ?? ''),
    column('column.conflict', 8, ({ conflict }) => (conflict ? t('differs') : '')),
    column('column.saidAt', 18, ({ answer }) => (answer ? moment(answer.saidAt) : '')),
    column('column.route', 14, ({ answer }) => (answer ? road(answer.route) : '')),
    column('column.proof', 16, ({ answer }) => (answer ? common(`proof.${answer.proof}`) : '')),
    column('column.enteredBy', 14, ({ answer }) => answer?.enteredBy ?? ''),
    column('column.comment', 40, (line) => said(line)?.comment ?? ''),
    column('column.place', 24, (line) => said(line)?.place ?? ''),
    column('column.family', 10, (line) => wordOf(said(line)?.family, (key) => board(`urgent.family.${key}`))),
    column('column.canWork', 10, (line) => wordOf(said(line)?.canWork, (key) => board(`urgent.canWork.${key}`))),
    ...ownColumnsOf(questions ?? [], language).map(({ cell, ...own }) => ({
      ...own,
      cell: (_: PersonLine, said: readonly OwnAnswer[]) => cell(said),
    })),
    column('column.contacts', 36, ({ contacts }) => contacts.map(({ address }) => address).join(' / ')),
  ];
}

const wordOf = <K>(key: K | undefined, word: (key: K) => string): string => (key === undefined ? '' : word(key));

/** 2026-11-24 14:26, as spreadsheets sort it. */
function momentIn(timeZone: string): (at: Date) => string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => parts.format(at);
}
