import type { FileProblem } from '#lib/base/files/file-problem.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from './translate.ts';

/** Tells of a problem in one or two sentences: the line, the column, what is wrong and what to do. */
export function fileProblemText(language: Language): (problem: FileProblem) => string {
  const t = translate(language, 'people');
  return ({ line, column, code, params }) => {
    const what = t(`file.${code}`, { ...params, value: shorten(String(params.value ?? '')) });
    if (line === null) return what;
    return column === null ? t('file.at_line', { line, what }) : t('file.at_cell', { line, column, what });
  };
}

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
