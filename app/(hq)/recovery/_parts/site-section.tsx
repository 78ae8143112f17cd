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
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { enterSiteNow } from '../enter-site-now.ts';

const COLUMNS = ['site', 'state', 'damage', 'from', 'by'] as const;

/** How every place of work is, and a form for whoever may say so. */
export async function SiteSection({ viewer }: { viewer: SignedViewer }) {
  const { ctx, say, now, language, session } = viewer;
  const [sites, states] = await Promise.all([listSites(ctx.db), currentSiteStates(ctx.db)]);
  const t = translate(language, 'recovery');
  const readers = ctx.core.publicSites === 'on' ? t('sites.everybody') : t('sites.staff');
  return (
    <>
      <Section heading={t('sites.heading')} aside={readers}>
        <Table
          caption={t('caption')}
          columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`) }))}
          className="wraps"
          wide
        >
          {sites.map(({ id, name }) => {
            const state = states.find(({ siteId }) => siteId === id);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <b className="chip">{t(`state.${state?.openness ?? 'unknown'}`)}</b>
                </td>
                <td>{state?.damage}</td>
                <td className="num">{state && say.moment(state.fromAt, now)}</td>
                <td>{state?.enteredBy}</td>
              </tr>
            );
          })}
        </Table>
      </Section>
      {reachOf(session.grants, 'reply.enter') && (
        <Section heading={t('enter')}>
          <ActionForm
            action={enterSiteNow}
            before={
              <>
                <Field as="select" name="site" label={t('column.site')} defaultValue="" required>
                  <option value="" disabled>
                    {t('chooseSite')}
                  </option>
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
              </>
            }
            fields={[{ name: 'damage', label: t('damage'), optional: true }]}
            submit={t('submit')}
          >
            <Field type="datetime-local" name="from" label={t('from')} hint={t('fromHint')} />
          </ActionForm>
        </Section>
      )}
    </>
  );
}
