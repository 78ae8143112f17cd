import { isNoticeForm, isTopic, type NoticeContent, type NoticeForm, type Topic } from '#lib/domain/notice/notice.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';

/** What was typed and chosen, right or not. */
export interface NoticeFields {
  form: NoticeForm;
  topic: Topic | '';
  audience: 'everybody' | 'staff' | '';
  kind: 'real' | 'drill';
  pinned: boolean;
  /** As typed, in the company's zone. */
  validUntil: string;
  title: Record<Language, string>;
  body: Record<Language, string>;
  change: string;
}

export const NO_FIELDS: NoticeFields = {
  form: 'notice',
  topic: '',
  audience: '',
  kind: 'real',
  pinned: false,
  validUntil: '',
  title: { ja: '', en: '' },
  body: { ja: '', en: '' },
  change: '',
};

export const MOST = { title: 120, body: 4_000, change: 200 };

export function fieldsOf(form: FormData): NoticeFields {
  const text = (name: string): string => String(form.get(name) ?? '');
  const [written, topic, audience] = [text('form'), text('topic'), text('audience')];
  return {
    form: isNoticeForm(written) ? written : 'notice',
    topic: isTopic(topic) ? topic : '',
    audience: audience === 'everybody' || audience === 'staff' ? audience : '',
    kind: text('kind') === 'drill' ? 'drill' : 'real',
    pinned: form.get('pinned') === 'yes',
    validUntil: text('validUntil'),
    title: { ja: text('titleJa'), en: text('titleEn') },
    body: { ja: text('bodyJa'), en: text('bodyEn') },
    change: text('change'),
  };
}

export function wordingOf({ title, body }: Pick<NoticeFields, 'title' | 'body'>): NoticeContent['wording'] {
  return Object.fromEntries(LANGUAGES.map((language) => [language, { title: title[language], body: body[language] }]));
}

/** The fields of what is stored; the time of the end comes written in the company's zone. */
export const fieldsFrom = (form: NoticeForm, content: NoticeContent, validUntil: string): NoticeFields => ({
  form,
  topic: content.topic,
  audience: content.audience,
  kind: content.drill ? 'drill' : 'real',
  pinned: content.pinned,
  validUntil,
  title: { ja: content.wording.ja?.title ?? '', en: content.wording.en?.title ?? '' },
  body: { ja: content.wording.ja?.body ?? '', en: content.wording.en?.body ?? '' },
  change: '',
});
