import { ActionForm } from '#app/_ui/action-form.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import type { SupportDeskRow } from '#db/stores/notices/support-desks.ts';
import { NOTICE_AUDIENCES } from '#lib/domain/notice/notice.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import { enterDeskNow } from '../enter-desk-now.ts';
import { DESK_FIELDS, deskField } from './desk-fields.ts';

/** One desk to change, or a new one; who reads it is not preselected. */
export function DeskForm({ desk, language }: { desk: SupportDeskRow | null; language: Language }) {
  const t = translate(language, 'recovery');
  const inLanguage = LANGUAGES.flatMap((spoken) =>
    DESK_FIELDS.map((part) => ({
      name: deskField(part, spoken),
      label: t(`desk.${part}.${spoken}`),
      value: desk?.wording[spoken]?.[part] ?? '',
      optional: true,
    })),
  );
  const reach = (['phone', 'mail'] as const).map((name) => ({
    name,
    label: t(`desk.${name}`),
    value: desk?.[name] ?? '',
    optional: true,
  }));
  return (
    <ActionForm
      action={enterDeskNow}
      fields={[...inLanguage, ...reach]}
      hidden={{ id: desk?.deskId ?? '' }}
      submit={t(desk ? 'desk.change' : 'desk.add')}
    >
      <Choices legend={t('desk.readers')}>
        {NOTICE_AUDIENCES.map((audience) => (
          <Choice
            key={audience}
            type="radio"
            name="audience"
            value={audience}
            required
            defaultChecked={desk?.audience === audience}
          >
            {t(`desk.audience.${audience}`)}
          </Choice>
        ))}
      </Choices>
      {desk && (
        <Choice type="checkbox" name="closed" value="yes">
          {t('desk.close')}
        </Choice>
      )}
    </ActionForm>
  );
}
