import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { currentSiteStates } from '#db/stores/notices/site-states.ts';
import { listSites } from '#db/stores/people/places.ts';
import { reachOf } from '#lib/domain/access.ts';
import { OPENNESS } from '#lib/domain/recovery/site-state.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { enterSiteNow } from './enter-site-now.ts';

const COLUMNS = ['site', 'state', 'damage', 'from', 'by'] as const;

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'recovery')('title'));

/** How every place of work is, and a form for whoever may say so. */
export default async function Recovery() {
  const who = await requireViewer('board.see');
  const { ctx, say, now, language, session } = who;
  const [sites, states] = await Promise.all([listSites(ctx.db), currentSiteStates(ctx.db)]);
  const t = translate(language, 'recovery');
  return (
    <>
      <HqHead viewer={who} current={null} back="/recovery" />
      <main id="content" className="page">
        <h2 className="page-title">{t('title')}</h2>
        <p className="page-lead">{t('lead')}</p>
        <Table caption={t('caption')} columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`) }))}>
          {sites.map(({ id, name }) => {
            const state = states.find(({ siteId }) => siteId === id);
            return (
              <tr key={id}>
                <td>{name}</td>
                <td>
                  <b className="chip">{t(`state.${state?.openness ?? 'unknown'}`)}</b>
                </td>
                <td>{state?.damage}</td>
                <td>{state && say.moment(state.fromAt, now)}</td>
                <td>{state?.enteredBy}</td>
              </tr>
            );
          })}
        </Table>
        {reachOf(session.grants, 'reply.enter') && (
          <Section heading={t('enter')}>
            <ActionForm
              action={enterSiteNow}
              fields={[{ name: 'damage', label: t('damage'), optional: true }]}
              submit={t('submit')}
            >
              <Field as="select" name="site" label={t('column.site')}>
                {sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Field>
              <Choices legend={t('column.state')}>
                {OPENNESS.map((openness) => (
                  <Choice key={openness} type="radio" name="openness" value={openness} required>
                    {t(`state.${openness}`)}
                  </Choice>
                ))}
              </Choices>
            </ActionForm>
          </Section>
        )}
      </main>
    </>
  );
}
