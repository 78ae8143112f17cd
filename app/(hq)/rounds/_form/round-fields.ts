import type { Language } from '#lib/domain/person.ts';
import type { Audience, RoundKind, Wording } from '#lib/domain/round.ts';
import { type QuestionFields, questionFieldsOf } from '../_questions/question-fields.ts';

/** What was typed and chosen, right or not. */
export interface RoundFields {
  kind: RoundKind | '';
  titleJa: string;
  titleEn: string;
  bodyJa: string;
  bodyEn: string;
  departments: string[];
  sites: string[];
  /** As typed; empty for the usual one. */
  ladder: string;
  questions: QuestionFields[];
}

export const NO_FIELDS: RoundFields = {
  kind: '',
  titleJa: '',
  titleEn: '',
  bodyJa: '',
  bodyEn: '',
  departments: [],
  sites: [],
  ladder: '',
  questions: [],
};

const MOST = { title: 120, body: 2000, ladder: 600 };

export function fieldsOf(form: FormData): RoundFields {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const kind = form.get('kind');
  const all = (name: string) => form.getAll(name).map(String);
  return {
    kind: kind === 'real' || kind === 'drill' ? kind : '',
    titleJa: text('titleJa').replace(/\s+/g, ' ').slice(0, MOST.title),
    titleEn: text('titleEn').replace(/\s+/g, ' ').slice(0, MOST.title),
    bodyJa: text('bodyJa').replaceAll('\r\n', '\n').slice(0, MOST.body),
    bodyEn: text('bodyEn').replaceAll('\r\n', '\n').slice(0, MOST.body),
    departments: all('department'),
    sites: all('site'),
    ladder: text('ladder').slice(0, MOST.ladder),
    questions: questionFieldsOf(form),
  };
}

interface Plan {
  kind: RoundKind;
  wording: Record<Language, Wording>;
  audience: Audience;
}

/** Nobody should lose minutes over a translation: an empty English text is the Japanese one, and the other way round. */
export function planOf(fields: RoundFields, kind: RoundKind): Plan {
  const { titleJa, titleEn, bodyJa, bodyEn, departments, sites } = fields;
  return {
    kind,
    wording: {
      ja: { title: titleJa || titleEn, body: bodyJa || bodyEn },
      en: { title: titleEn || titleJa, body: bodyEn || bodyJa },
    },
    audience: { departments, sites },
  };
}

/** What was typed to confirm, without the dress of numbers: `１,２８４人` is 1284. */
export const bareText = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s,、人「」]/g, '')
    .toLowerCase();
